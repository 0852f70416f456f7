package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys and gestures on one sheet over the window; F1 opens and closes it. */
final class ShortcutsView extends StackPane {
  private static final String[] GROUPS = {"window", "map", "pad", "training", "chart"};

  private final Texts texts = Texts.of(ShortcutsView.class);

  /** The longest keys fit, and the meanings of all groups begin at the same place. */
  private static final double KEYS_WIDTH = 152;

  private static final double SHEET_WIDTH = 800;

  private final Button close = new Button();

  ShortcutsView() {
    HBox columns = new HBox(32);
    VBox left = new VBox(16);
    VBox right = new VBox(16);
    columns.getChildren().addAll(left, right);
    for (int i = 0; i < GROUPS.length; i++) {
      (i < 2 ? left : right).getChildren().add(group(GROUPS[i]));
    }
    Label title = new Label(texts.get("keys.title"));
    title.getStyleClass().add("app-name");
    close.setText(texts.get("notice.close"));
    close.setOnAction(event -> setVisible(false));
    VBox sheet = new VBox(16, title, columns, close);
    sheet.getStyleClass().addAll("notice", "keys-sheet");
    sheet.setAlignment(Pos.TOP_LEFT);
    ScrollPane scroll = new ScrollPane(sheet);
    scroll.setFitToWidth(true);
    scroll.setMaxSize(SHEET_WIDTH, Region.USE_PREF_SIZE);
    getChildren().add(scroll);
    getStyleClass().add("veil");
    setVisible(false);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            setVisible(false);
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
          }
        });
  }

  void toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
      close.requestFocus();
    }
  }

  private GridPane group(String name) {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(4);
    grid.getColumnConstraints().add(new ColumnConstraints(KEYS_WIDTH));
    Label title = new Label(texts.get("keys." + name));
    title.getStyleClass().add("section-title");
    grid.add(title, 0, 0, 2, 1);
    String[] lines = texts.get("keys." + name + ".lines").split("\n");
    for (int i = 0; i < lines.length; i++) {
      String[] parts = lines[i].split("\\|", 2);
      Label key = new Label(parts[0].strip());
      key.getStyleClass().add("shortcut-key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      Label meaning = new Label(parts[1].strip());
      meaning.setWrapText(true);
      grid.addRow(i + 1, key, meaning);
    }
    return grid;
  }
}
