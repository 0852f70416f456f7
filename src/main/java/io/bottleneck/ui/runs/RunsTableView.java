package io.bottleneck.ui.runs;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Texts;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The table of runs with its filter, the undo strip and what can be done with the chosen run. */
public final class RunsTableView extends BorderPane {
  private static final Texts TEXTS = Texts.of(RunsTableView.class);

  /** A view of {@code model}. */
  public RunsTableView(
      RunsViewModel model, RunEpochsViewModel epochs, ObservableValue<PlotTheme> theme) {
    getStyleClass().add("runs-table-view");
    RunsTable table = new RunsTable(model, theme);
    Label hint = new Label();
    hint.setId("runs-hint");
    hint.setWrapText(true);
    hint.getStyleClass().add("runs-hint");
    hint.textProperty()
        .bind(
            model
                .listedProperty()
                .flatMap(
                    listed ->
                        model
                            .filterProperty()
                            .map(
                                filter ->
                                    TEXTS.get(
                                        !listed
                                            ? "runs.reading"
                                            : filter.isBlank() ? "runs.empty" : "runs.no-match"))));
    table.setPlaceholder(hint);
    setTop(head(model));
    setCenter(table);
    setBottom(new VBox(undo(model), new RunDetails(model, epochs, table::rename)));
  }

  private static HBox head(RunsViewModel model) {
    Label title = new Label(TEXTS.get("runs.title"));
    title.getStyleClass().add("section-title");
    Label count = new Label();
    count.getStyleClass().add("caption");
    Runnable tell =
        () ->
            count.setText(
                TEXTS.get(
                    "runs.count",
                    model.shown().size(),
                    model.ticksProperty().get().slots().size()));
    model.shown().addListener((Observable o) -> tell.run());
    model.ticksProperty().addListener((p, before, now) -> tell.run());
    tell.run();
    TextField filter = new TextField();
    filter.setId("runs-filter");
    filter.setPromptText(TEXTS.get("runs.filter"));
    filter.setAccessibleText(TEXTS.get("runs.filter"));
    filter.setPrefWidth(220);
    filter.textProperty().bindBidirectional(model.filterProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, title, count, gap, filter);
    head.getStyleClass().add("runs-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static Node undo(RunsViewModel model) {
    Label says = new Label();
    says.textProperty().bind(model.undoProperty());
    Button undo = new Button(TEXTS.get("undo"));
    undo.setId("runs-undo");
    undo.setOnAction(event -> model.undoDelete());
    Button forget = new Button(TEXTS.get("undo.forget"));
    forget.setId("runs-forget");
    forget.setOnAction(event -> model.forgetDeleted());
    HBox strip = new HBox(8, says, undo, forget);
    strip.setId("runs-undo-strip");
    strip.getStyleClass().add("runs-undo");
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.visibleProperty().bind(model.undoProperty().isNotEmpty());
    strip.managedProperty().bind(strip.visibleProperty());
    return strip;
  }
}
