package io.bottleneck.ui.runs;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * Rows of the same digits: original, by the first run, by the second, with the errors; as many
 * columns as fit. The digit that is pointed at stands first.
 */
final class CompareDigits extends Region {
  private static final Texts TEXTS = Texts.of(CompareDigits.class);
  private static final int MULTIPLE = 2;
  private static final double SIDE = 28 * MULTIPLE;
  private static final double GAP = 8;
  private static final double NAMES = 96;
  private static final double ERROR = 14;
  private static final double PAD = 8;
  private static final int PREFERRED = 5;

  private final List<Label> names = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private List<CompareDigit> sample = List.of();
  private CompareDigit pointed;

  /** The nodes of one digit. */
  private static final class Column {
    final List<DigitPicture> pictures =
        List.of(new DigitPicture(MULTIPLE), new DigitPicture(MULTIPLE), new DigitPicture(MULTIPLE));
    final List<Label> errors = List.of(new Label(), new Label());
    final Tooltip tooltip = new Tooltip();

    Column() {
      errors.forEach(label -> label.getStyleClass().add("compare-error"));
      pictures.forEach(picture -> Tooltip.install(picture, tooltip));
    }

    void show(CompareDigit digit) {
      pictures.get(0).showPixels(digit.original());
      pictures.get(1).showPixels(digit.first());
      pictures.get(2).showPixels(digit.second());
      errors.get(0).setText(error(digit.firstError()));
      errors.get(1).setText(error(digit.secondError()));
      String text =
          TEXTS.get(
              digit.label() < 0 ? "compare.digit" : "compare.digit.labelled",
              digit.index(),
              digit.label());
      tooltip.setText(text);
      pictures.forEach(picture -> picture.setAccessibleText(text));
    }

    private static String error(double error) {
      return String.format(Locale.ROOT, "%.4f", error);
    }

    void visible(boolean visible) {
      pictures.forEach(picture -> picture.setVisible(visible));
      errors.forEach(label -> label.setVisible(visible));
    }
  }

  CompareDigits() {
    setId("compare-digits");
    getStyleClass().add("compare-digits");
    for (int row = 0; row < 3; row++) {
      Label name = new Label(TEXTS.get("compare.original"));
      name.getStyleClass().add("compare-row-name");
      name.setWrapText(true);
      names.add(name);
      getChildren().add(name);
    }
    setMinSize(PAD + NAMES + GAP + SIDE + PAD, height());
    setPrefSize(PAD + NAMES + GAP + PREFERRED * (SIDE + GAP) + PAD, height());
  }

  private static double height() {
    return 2 * PAD + 3 * SIDE + 2 * ERROR + 2 * GAP;
  }

  /** Shows digits; names of the runs stand before their rows. */
  void show(List<CompareDigit> digits, String first, String second) {
    sample = digits;
    names.get(1).setText(first);
    names.get(2).setText(second);
    requestLayout();
  }

  /** Shows one digit before the others, or, with null, none. */
  void point(CompareDigit digit) {
    pointed = digit;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    List<CompareDigit> shown = new ArrayList<>();
    if (pointed != null) {
      shown.add(pointed);
    }
    shown.addAll(sample);
    double left = PAD + NAMES + GAP;
    int fit = (int) Math.max(1, (getWidth() - left - PAD + GAP) / (SIDE + GAP));
    int count = Math.min(fit, shown.size());
    while (columns.size() < count) {
      Column column = new Column();
      columns.add(column);
      getChildren().addAll(column.pictures);
      getChildren().addAll(column.errors);
    }
    double[] tops = {PAD, PAD + SIDE + GAP, PAD + 2 * (SIDE + GAP) + ERROR};
    for (int row = 0; row < 3; row++) {
      names.get(row).setVisible(count > 0);
      names.get(row).resizeRelocate(PAD, tops[row], NAMES, SIDE);
    }
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      column.visible(i < count);
      if (i < count) {
        column.show(shown.get(i));
        place(column, snapPositionX(left + i * (SIDE + GAP)), tops);
      }
    }
  }

  private static void place(Column column, double x, double[] tops) {
    for (int row = 0; row < 3; row++) {
      column.pictures.get(row).resizeRelocate(x, tops[row], SIDE, SIDE);
    }
    for (int row = 0; row < 2; row++) {
      column.errors.get(row).resizeRelocate(x, tops[row + 1] + SIDE, SIDE + GAP, ERROR);
    }
  }
}
