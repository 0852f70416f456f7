package io.bottleneck.ui.selection;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * How many digits of each class, as bars in the colours of the classes: 0 to 4 on the left, 5 to 9
 * on the right, and those without a label below when there are any.
 */
final class ClassCountsView extends GridPane {
  private static final int ROWS = 5;
  private static final double BAR_HEIGHT = 8;

  private final Texts texts = Texts.of(ClassCountsView.class);
  private final List<Bar> bars = new ArrayList<>();

  ClassCountsView() {
    setId("selection-counts");
    getStyleClass().add("class-counts");
    setHgap(16);
    setVgap(2);
    for (int half = 0; half < 2; half++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      getColumnConstraints().add(column);
    }
    for (int label = 0; label <= DigitDataset.CLASSES; label++) {
      boolean none = label == DigitDataset.CLASSES;
      Bar bar = new Bar(none ? texts.get("class.none") : Integer.toString(label));
      bar.setId("selection-count-" + label);
      bar.managedProperty().bind(bar.visibleProperty());
      bars.add(bar);
      add(bar, label / ROWS % 2, label % ROWS + (none ? ROWS : 0), none ? 2 : 1, 1);
    }
  }

  /** Shows {@code counts}: of the classes 0..9, and of digits without label at index 10. */
  void show(List<Integer> counts, boolean dark) {
    int largest = Math.max(1, Collections.max(counts));
    int unlabelled = counts.get(DigitDataset.CLASSES);
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    for (int label = 0; label < bars.size(); label++) {
      boolean none = label == DigitDataset.CLASSES;
      Bar bar = bars.get(label);
      int count = counts.get(label);
      bar.setVisible(none ? unlabelled > 0 : unlabelled < all);
      bar.show(
          count,
          (double) count / largest,
          ClassPalette.argb(none ? DigitDataset.UNLABELLED : label, dark),
          none
              ? texts.get("class.none.count", count)
              : texts.get("class.count", label, count, 100.0 * count / all));
    }
  }

  private final class Bar extends HBox {
    private final StackPane track = new StackPane();
    private final Region filled = new Region();
    private final Label number = new Label();
    private final Tooltip tooltip = new Tooltip();

    Bar(String name) {
      super(6);
      setAlignment(Pos.CENTER_LEFT);
      Label title = new Label(name);
      title.getStyleClass().add("class-name");
      title.setMinWidth(USE_PREF_SIZE);
      filled.setMinHeight(BAR_HEIGHT);
      filled.setMaxHeight(BAR_HEIGHT);
      filled.setMaxWidth(USE_PREF_SIZE);
      track.setAlignment(Pos.CENTER_LEFT);
      track.getChildren().add(filled);
      track.setMinWidth(0);
      track.setPrefWidth(0);
      setHgrow(track, Priority.ALWAYS);
      number.getStyleClass().add("class-number");
      number.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(title, track, number);
      Tooltip.install(this, tooltip);
      accessibleTextProperty().bind(tooltip.textProperty());
    }

    void show(int count, double part, int argb, String what) {
      filled.setStyle(
          "-fx-background-color: #%06x; -fx-background-radius: 2;".formatted(argb & 0xFFFFFF));
      filled.minWidthProperty().bind(track.widthProperty().multiply(part));
      filled.prefWidthProperty().bind(track.widthProperty().multiply(part));
      filled.setVisible(count > 0);
      number.setText(texts.get("count", count));
      tooltip.setText(what);
    }
  }
}
