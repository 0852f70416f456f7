package io.bottleneck.ui.shell;

import io.bottleneck.lab.queue.QueueView;
import io.bottleneck.model.SavedModel;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import javafx.beans.property.ObjectProperty;

/** What runs mean to the window: what there is to save, and what there is to tell. */
final class FollowedRuns {
  private final Texts texts = Texts.of(FollowedRuns.class);
  private final Features features;
  private final ShellViewModel viewModel;
  private final Workbench workbench;
  private final ObjectProperty<Perspective> perspective;

  FollowedRuns(
      Features features,
      ShellViewModel viewModel,
      Workbench workbench,
      ObjectProperty<Perspective> perspective) {
    this.features = features;
    this.viewModel = viewModel;
    this.workbench = workbench;
    this.perspective = perspective;
  }

  /** From now on. */
  void follow() {
    features.training().reachedProperty().addListener((p, old, now) -> chooseWhatToSave());
    features.runRoom().onShowProperty().addListener((p, old, now) -> chooseWhatToSave());
    workbench.shownModel().liveProperty().addListener((p, old, now) -> chooseWhatToSave());
    features.training().openedProperty().bind(viewModel.namedProperty());
    features
        .training()
        .endedProperty()
        .addListener((p, old, now) -> viewModel.notices().tell(Notice.ofRun(now)));
    features.runRoom().queueProperty().addListener((p, old, now) -> queueChanged(old, now));
  }

  /** What one looks at, what a run has reached, or else the model that was opened last. */
  private void chooseWhatToSave() {
    SavedModel past = features.runRoom().onShowProperty().get();
    SavedModel reached = features.training().reachedProperty().get();
    if (past != null) {
      viewModel.saveableProperty().set(past);
    } else if (reached != null && workbench.shownModel().liveProperty().get()) {
      viewModel.saveableProperty().set(reached);
    }
  }

  private void queueChanged(QueueView before, QueueView now) {
    boolean done = now.running().isEmpty() && now.waiting().isEmpty();
    if (done && before.running().isPresent()) {
      viewModel
          .notices()
          .tell(
              new Notice(
                  texts.get("queue.done"),
                  false,
                  "",
                  List.of(
                      new Notice.Action(
                          texts.get("queue.show"), () -> perspective.set(Perspective.RUNS)))));
    }
  }
}
