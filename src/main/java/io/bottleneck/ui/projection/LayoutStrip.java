package io.bottleneck.ui.projection;

import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How the non-linear layout stands, with what can be done about it. */
final class LayoutStrip extends HBox {
  private final Texts texts = Texts.of(LayoutStrip.class);
  private final ProjectionViewModel model;
  private final Label state = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button make = new Button();
  private final Button cancel = new Button(texts.get("layout.cancel"));

  LayoutStrip(ProjectionViewModel model) {
    super(8);
    this.model = model;
    setId("layout-strip");
    setAlignment(Pos.CENTER_LEFT);
    state.setWrapText(true);
    state.setMinWidth(0);
    HBox.setHgrow(state, Priority.ALWAYS);
    progress.setPrefWidth(96);
    progress.setAccessibleText(texts.get("layout.task"));
    make.setId("layout-make");
    make.setOnAction(event -> model.layOut());
    make.setTooltip(new Tooltip(texts.get("layout.make.help")));
    make.setAccessibleHelp(texts.get("layout.make.help"));
    cancel.setId("layout-cancel");
    cancel.setOnAction(event -> model.cancelLayout());
    cancel.setTooltip(new Tooltip(texts.get("layout.cancel.help")));
    cancel.setAccessibleHelp(texts.get("layout.cancel.help"));
    getChildren().addAll(state, progress, make, cancel);
    for (Region part : new Region[] {state, progress, make, cancel}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    make.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    model.layoutProperty().addListener((property, before, now) -> show(now));
    model.runningProperty().addListener((property, before, now) -> follow(now));
    follow(model.runningProperty().get());
    show(model.layoutProperty().get());
  }

  private void follow(BackgroundTask task) {
    progress.progressProperty().unbind();
    if (task != null) {
      progress.progressProperty().bind(task.progressProperty());
    }
  }

  private void show(LayoutMaker.State now) {
    boolean running = now == LayoutMaker.State.RUNNING;
    boolean stale = now == LayoutMaker.State.STALE;
    setVisible(running || stale || now == LayoutMaker.State.MISSING);
    progress.setVisible(running);
    cancel.setVisible(running);
    make.setVisible(!running);
    make.setText(texts.get(stale ? "layout.again" : "layout.make"));
    state.setText(
        running
            ? texts.get(model.laidOut() ? "layout.running.anew" : "layout.running")
            : texts.get(stale ? "layout.stale" : "layout.missing"));
  }
}
