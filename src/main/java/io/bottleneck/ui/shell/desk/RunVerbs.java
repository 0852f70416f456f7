package io.bottleneck.ui.shell.desk;

import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.ui.runs.EpochScrubberViewModel;
import io.bottleneck.ui.runs.RunActions;
import io.bottleneck.ui.training.TrainingViewModel;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be done with a kept run. FX thread; files are read in the background. */
public final class RunVerbs implements RunActions {
  private static final Texts TEXTS = Texts.of(RunVerbs.class);

  private final RunStore store;
  private final RunOrigins origins;
  private final Supplier<TrainingViewModel> training;
  private final Supplier<EpochScrubberViewModel> scrubber;
  private final Workers workers;
  private final RunWindow window;

  RunVerbs(
      RunStore store,
      RunOrigins origins,
      Supplier<TrainingViewModel> training,
      Supplier<EpochScrubberViewModel> scrubber,
      Workers workers,
      RunWindow window) {
    this.store = store;
    this.origins = origins;
    this.training = training;
    this.scrubber = scrubber;
    this.workers = workers;
    this.window = window;
  }

  private record Newest(RunInfo run, SavedModel model) {}

  @Override
  public void openFolder(String id) {
    window.openFolder(store.folder(id));
  }

  @Override
  public void resume(String id) {
    read(() -> new Newest(store.info(id), store.newest(id)), this::resume);
  }

  private void resume(Newest newest) {
    RunInfo run = newest.run;
    if (window.digits() != null && run.learnedFrom(window.digits())) {
      origins.put(newest.model, run.id());
      window.toTraining();
      training.get().editor().load(run.spec()); // else the form's epochs would count
      training.get().continueRun(newest.model, run.name());
      return;
    }
    window.openDigits(
        Path.of(run.dataSource()),
        () -> {
          if (run.learnedFrom(window.digits())) {
            resume(newest);
          } else {
            window.tell(TEXTS.get("run.other-digits", run.name(), run.dataSource()), true);
          }
        });
  }

  @Override
  public void branch(String id, int epoch) {
    read(
        () -> store.info(id),
        run -> {
          scrubber.get().open(run.id(), run.name(), epoch);
          training.get().editor().load(run.spec());
          window.toTraining();
          window.tell(TEXTS.get("run.branch", epoch, run.name()), false);
        });
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> void read(Reading<T> reading, Consumer<T> then) {
    workers
        .background()
        .execute(
            () -> {
              try {
                T result = reading.read();
                workers.fx().execute(() -> then.accept(result));
              } catch (IOException e) {
                workers.fx().execute(() -> window.tell(e.getMessage(), true));
              }
            });
  }
}
