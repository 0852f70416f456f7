package io.bottleneck.ui.shell;

import io.bottleneck.lab.queue.QueueEntry;
import io.bottleneck.lab.queue.QueueView;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.shell.desk.RunRoom;
import io.bottleneck.ui.training.RunProgress;
import io.bottleneck.ui.training.TrainingViewModel;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;

/** The right end of the status bar: which weights everything shows, and how fast a run goes. */
final class RunStatus {
  private static final Texts TEXTS = Texts.of(RunStatus.class);

  private RunStatus() {}

  static StringExpression of(RunRoom runs, Workbench workbench) {
    TrainingViewModel training = runs.training();
    return Bindings.createStringBinding(
        () -> queue(runs.queueProperty().get()) + text(training, workbench.modelProperty().get()),
        training.stateProperty(),
        training.progressProperty(),
        runs.queueProperty(),
        workbench.modelProperty());
  }

  private static String queue(QueueView queue) {
    int waiting = queue.waiting().size();
    if (queue.running().isPresent()) {
      QueueEntry entry = queue.running().get();
      return TEXTS.get("status.queue", entry.name(), queue.epoch(), entry.spec().epochs(), waiting)
          + "    ";
    }
    return waiting == 0 ? "" : TEXTS.get("status.queue-waits", waiting) + "    ";
  }

  private static String text(TrainingViewModel training, ModelInUse model) {
    if (model == null) {
      return "";
    }
    TrainingState state = training.stateProperty().get();
    double done = model.epoch();
    // a decimal that comes and goes would make the line jump while training
    boolean whole = state == TrainingState.IDLE && done == Math.rint(done);
    String epoch =
        TEXTS.get("status.epoch", String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", done));
    if (state == TrainingState.IDLE) {
      return epoch;
    }
    RunProgress progress = training.progressProperty().get();
    String rate = String.format(Locale.ROOT, "%.1f", progress.samplesPerSecond() / 1000);
    return TEXTS.get("status." + state.name().toLowerCase(Locale.ROOT), epoch, rate);
  }
}
