package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What runs in the background, with progress and Cancel; on the right what the training does. */
final class StatusBarView extends HBox {
  private final Texts texts = Texts.of(StatusBarView.class);
  private final BackgroundTasks tasks;
  private final HBox running = new HBox(12);

  StatusBarView(BackgroundTasks tasks, StringExpression training) {
    this.tasks = tasks;
    getStyleClass().add("status");
    running.getStyleClass().add("tasks");
    running.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(running, Priority.ALWAYS);
    Label state = new Label();
    state.getStyleClass().add("number");
    state.textProperty().bind(training);
    state.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(running, state);
    tasks.running().addListener((ListChangeListener<BackgroundTask>) change -> show());
    show();
  }

  private void show() {
    running.getChildren().clear();
    if (tasks.running().isEmpty()) {
      Label idle = new Label(texts.get("status.idle"));
      idle.getStyleClass().add("caption");
      running.getChildren().add(idle);
      return;
    }
    BackgroundTask task = tasks.running().get(0);
    Label title = new Label();
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title(task), task.messageProperty(), tasks.running()));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(task.progressProperty());
    bar.setAccessibleText(task.title());
    Button cancel = new Button(texts.get("status.cancel"));
    cancel.setAccessibleText(texts.get("status.cancelWhat", task.title()));
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(
        event -> {
          cancel.setDisable(true);
          task.cancel();
        });
    running.getChildren().addAll(title, bar, cancel);
  }

  private String title(BackgroundTask task) {
    int others = tasks.running().size() - 1;
    String more = others == 0 ? "" : texts.get("status.more", others);
    String message = task.messageProperty().get();
    return task.title() + (message.isEmpty() ? "" : ": " + message) + more;
  }
}
