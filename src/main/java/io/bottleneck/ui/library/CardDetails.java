package io.bottleneck.ui.library;

import io.bottleneck.lab.library.CardFacts;
import io.bottleneck.lab.library.Figure;
import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The whole card: where the model comes from, its losses, every figure, and how it was trained. */
final class CardDetails extends VBox {
  private static final Texts TEXTS = Texts.of(CardDetails.class);
  private static final double LABELS = 108;

  CardDetails(LibraryEntry entry) {
    super(8);
    getStyleClass().add("library-details");
    setOnMouseClicked(MouseEvent::consume); // who reads here does not want to open the model
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(3);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints()
        .addAll(
            new ColumnConstraints(LABELS, LABELS, LABELS, Priority.NEVER, HPos.LEFT, true), values);
    entry
        .figures()
        .forEach((name, value) -> row(grid, Figure.label(name), Figure.text(name, value)));
    entry
        .card()
        .ifPresent(
            card -> CardFacts.of(card).forEach(each -> row(grid, each.label(), each.value())));
    row(grid, TEXTS.get("details.file"), entry.file().toString());
    getChildren().add(grid);
    entry
        .description()
        .ifPresent(
            words -> {
              row(grid, TEXTS.get("details.command"), words.command());
              getChildren().add(copy(words.command()));
            });
  }

  private static void row(GridPane grid, String label, String value) {
    Label name = new Label(label);
    name.getStyleClass().add("caption");
    name.setWrapText(true);
    Label text = new Label(value);
    text.getStyleClass().add("library-fact");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMinWidth(0);
    GridPane.setValignment(name, VPos.TOP);
    grid.addRow(grid.getRowCount(), name, text);
  }

  private static Button copy(String command) {
    Button copy = new Button(TEXTS.get("details.copy"));
    copy.getStyleClass().add("library-button");
    copy.setTooltip(new Tooltip(TEXTS.get("details.copy.help")));
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(command);
          Clipboard.getSystemClipboard().setContent(content);
        });
    return copy;
  }
}
