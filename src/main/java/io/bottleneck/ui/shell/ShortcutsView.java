package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys and gestures in two columns. */
final class ShortcutsView extends HBox {
  private static final String[] LEFT = {"window", "library", "map", "runs"};
  private static final String[] RIGHT = {"training", "chart", "scrubber", "pad"};

  /** The longest keys fit, and the meanings of all groups begin at the same place. */
  private static final double KEYS_WIDTH = 152;

  private final Texts texts = Texts.of(ShortcutsView.class);

  ShortcutsView() {
    super(32);
    for (String[] names : new String[][] {LEFT, RIGHT}) {
      VBox column = new VBox(16);
      for (String name : names) {
        column.getChildren().add(group(name));
      }
      getChildren().add(column);
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
