package io.bottleneck.ui.neighbours;

import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The digits whose two kinds of neighbours have least in common, found on demand. */
final class DisagreeingView extends VBox {
  private final Texts texts = Texts.of(DisagreeingView.class);
  private final NeighboursViewModel model;
  private final Button compare = new Button(texts.get("compare", NeighboursViewModel.SAMPLE));
  private final Button cancel = new Button(texts.get("cancel"));
  private final ProgressBar progress = new ProgressBar();
  private final HBox working = new HBox(8, progress, cancel);
  private final Label summary = new Label();
  private final Label stale = new Label(texts.get("compare.stale"));
  private final TileList tiles;

  DisagreeingView(NeighboursViewModel model) {
    super(8);
    this.model = model;
    Label heading = new Label(texts.get("disagree.title"));
    heading.getStyleClass().add("heading");
    Label explained = new Label(texts.get("disagree.explained"));
    explained.getStyleClass().add("secondary");
    tiles =
        new TileList(
            model::pin,
            digit -> false,
            (digit, place) ->
                texts.get(
                    "disagree.one",
                    NeighbourText.label(digit.digit().label()),
                    digit.digit().index() + 1,
                    NeighbourText.overlap(digit.shared(), Neighbourhood.COUNT)));
    tiles.setId("disagreeing");
    for (Label label : new Label[] {explained, summary, stale}) {
      label.setWrapText(true);
    }
    summary.setId("disagreeing-summary");
    stale.setId("disagreeing-stale");
    stale.getStyleClass().add("stale");
    compare.setId("compare-neighbours");
    compare.setTooltip(new Tooltip(texts.get("compare.help")));
    compare.setAccessibleHelp(texts.get("compare.help"));
    compare.setOnAction(event -> model.compare());
    compare.disableProperty().bind(model.readyProperty().not());
    cancel.setId("cancel-comparison");
    cancel.setTooltip(new Tooltip(texts.get("cancel.help")));
    cancel.setAccessibleHelp(texts.get("cancel.help"));
    cancel.setOnAction(event -> model.cancel());
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(texts.get("compare.doing"));
    HBox.setHgrow(progress, Priority.ALWAYS);
    working.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(heading, explained, compare, working, summary, stale, tiles);
    getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
    stale.visibleProperty().bind(model.staleProperty());
    model.runningProperty().addListener((property, before, now) -> showRunning(now));
    model.disagreeingProperty().addListener((property, before, now) -> show());
    model.themeProperty().addListener((property, before, now) -> show());
    showRunning(model.runningProperty().get());
    show();
  }

  private void showRunning(BackgroundTask task) {
    compare.setVisible(task == null);
    working.setVisible(task != null);
    progress.progressProperty().unbind();
    if (task != null) {
      progress.progressProperty().bind(task.progressProperty());
    }
  }

  private void show() {
    Disagreeing found = model.disagreeingProperty().get();
    summary.setVisible(found != null);
    tiles.setVisible(found != null);
    if (found != null) {
      summary.setText(
          texts.get(
              "disagree.summary",
              found.mean(),
              Neighbourhood.COUNT,
              found.sample(),
              FigureText.epoch(found.map().epoch())));
      tiles.show(found.digits(), model.themeProperty().getValue().dark());
    }
  }

  void pin(int index) {
    tiles.pin(index);
  }
}
