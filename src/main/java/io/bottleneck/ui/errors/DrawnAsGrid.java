package io.bottleneck.ui.errors;

import io.bottleneck.analysis.DrawnAs;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.ShareShade;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The cells of the table: a row for each class, a column for each class it is drawn as. One stop of
 * the Tab key; arrow keys walk from cell to cell.
 */
final class DrawnAsGrid extends Region {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final int CLASSES = DigitDataset.CLASSES;
  private static final double NARROWEST = 20;
  private static final double USUAL = 28;

  private final Texts texts = Texts.of(DrawnAsGrid.class);
  private final ErrorBoardViewModel model;
  private final Label[] rows = new Label[CLASSES];
  private final Label[] columns = new Label[CLASSES];
  private final Label[] cells = new Label[CLASSES * CLASSES];
  private int current;

  DrawnAsGrid(ErrorBoardViewModel model) {
    this.model = model;
    setId("errors-drawn");
    getStyleClass().add("drawn-grid");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    setOnKeyPressed(this::key);
    for (int label = 0; label < CLASSES; label++) {
      rows[label] = head(label);
      columns[label] = head(label);
    }
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = cell(cell);
    }
    getChildren().addAll(rows);
    getChildren().addAll(columns);
    getChildren().addAll(cells);
    setMinSize((CLASSES + 1) * NARROWEST, CLASSES + 1);
    setPrefWidth((CLASSES + 1) * USUAL);
    setMaxWidth((CLASSES + 1) * USUAL);
    RowHeight.fitLetters(this, CLASSES + 1);
    walkTo(0);
  }

  private static Label head(int label) {
    Label head = new Label(Integer.toString(label));
    head.getStyleClass().add("drawn-head");
    return head;
  }

  private Label cell(int index) {
    Label cell = new Label();
    cell.setId("errors-drawn-%d-%d".formatted(index / CLASSES, index % CLASSES));
    cell.getStyleClass().add("drawn-cell");
    cell.setTooltip(new Tooltip());
    cell.setOnMouseClicked(
        event -> {
          requestFocus();
          walkTo(index);
          choose(Choosing.adds(event));
        });
    return cell;
  }

  /** Shows {@code drawn}; empty cells for null. */
  void show(DrawnAs drawn, PlotTheme theme) {
    for (int cell = 0; cell < cells.length; cell++) {
      int label = cell / CLASSES;
      int column = cell % CLASSES;
      double share = drawn == null ? 0 : drawn.share(label, column);
      int ground = ShareShade.ground(share, label == column, theme);
      cells[cell].setStyle(
          "-fx-background-color: #%06x; -fx-text-fill: #%06x;"
              .formatted(ground & 0xFFFFFF, ShareShade.text(ground) & 0xFFFFFF));
      cells[cell].setText(percent(share));
      String what = drawn == null ? "" : what(drawn, label, column);
      cells[cell].setAccessibleText(what);
      boolean some = drawn != null && drawn.count(label, column) > 0;
      cells[cell].getTooltip().setText(some ? texts.get("cell.tip", what) : what);
    }
    walkTo(current);
  }

  private String what(DrawnAs drawn, int label, int column) {
    double percent = 100 * drawn.share(label, column);
    return texts.get(
        "cell",
        label,
        column,
        drawn.count(label, column),
        drawn.sampled(label),
        Double.isNaN(percent) ? "0" : String.format(Locale.ROOT, "%.1f", percent));
  }

  private String percent(double share) {
    if (!(share > 0)) {
      return "";
    }
    return share < 0.005 ? texts.get("cell.little") : Long.toString(Math.round(100 * share));
  }

  private void key(KeyEvent event) {
    int row = current / CLASSES;
    int column = current % CLASSES;
    switch (event.getCode()) {
      case UP -> row = Math.max(0, row - 1);
      case DOWN -> row = Math.min(CLASSES - 1, row + 1);
      case LEFT -> column = Math.max(0, column - 1);
      case RIGHT -> column = Math.min(CLASSES - 1, column + 1);
      default -> {
        Choosing.key(event, this::choose);
        return;
      }
    }
    walkTo(row * CLASSES + column);
    event.consume();
  }

  private void choose(boolean add) {
    model.selectCell(current / CLASSES, current % CLASSES, add);
  }

  private void walkTo(int cell) {
    cells[current].pseudoClassStateChanged(CURRENT, false);
    current = cell;
    cells[current].pseudoClassStateChanged(CURRENT, true);
    String what = cells[current].getAccessibleText();
    String name = texts.get("drawn.table");
    setAccessibleText(what == null || what.isEmpty() ? name : name + " " + what);
  }

  @Override
  protected void layoutChildren() {
    double height = RowHeight.of(getHeight(), CLASSES + 1);
    double width = Math.floor(getWidth() / (CLASSES + 1));
    for (int label = 0; label < CLASSES; label++) {
      rows[label].resizeRelocate(0, (label + 1) * height, width, height);
      columns[label].resizeRelocate((label + 1) * width, 0, width, height);
    }
    for (int cell = 0; cell < cells.length; cell++) {
      double x = (cell % CLASSES + 1) * width;
      double y = (cell / CLASSES + 1) * height;
      cells[cell].resizeRelocate(x, y, width - 1, height - 1);
    }
  }
}
