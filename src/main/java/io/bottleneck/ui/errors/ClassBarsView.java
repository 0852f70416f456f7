package io.bottleneck.ui.errors;

import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.Region;

/** The mean error of each class and of all digits as bars with their numbers. */
final class ClassBarsView extends Region {
  /** The classes and all digits. */
  private static final int ROWS = DigitDataset.CLASSES + 1;

  private static final double NARROWEST = 168;
  private static final double USUAL = 216;

  private final Texts texts = Texts.of(ClassBarsView.class);
  private final List<ClassBar> bars = new ArrayList<>();

  ClassBarsView(ErrorBoardViewModel model) {
    setId("errors-classes");
    for (int label = 0; label < ROWS; label++) {
      int chosen = label;
      ClassBar bar =
          label < DigitDataset.CLASSES
              ? new ClassBar(Integer.toString(label), add -> model.selectClass(chosen, add))
              : new ClassBar(texts.get("classes.all"), null);
      bar.setId("errors-class-" + (label < DigitDataset.CLASSES ? label : "all"));
      bars.add(bar);
    }
    getChildren().addAll(bars);
    setMinSize(NARROWEST, ROWS);
    setPrefWidth(USUAL);
    RowHeight.fitLetters(this, ROWS);
  }

  void show(ErrorBoard board, ClassErrors classes, boolean dark) {
    double largest = Arrays.stream(classes.means()).filter(m -> m > 0).max().orElse(1);
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      double mean = classes.mean(label);
      int count = classes.count(label);
      String what =
          count == 0
              ? texts.get("class.none", label)
              : texts.get("class.tip", label, FigureText.error(mean), count);
      bars.get(label).show(mean, mean / largest, count, ClassPalette.argb(label, dark), what);
    }
    double mean = board.meanError();
    int count = board.map().digits().size();
    String what = texts.get("all.tip", FigureText.error(mean), count);
    int grey = ClassPalette.argb(DigitDataset.UNLABELLED, dark);
    bars.get(DigitDataset.CLASSES).show(mean, mean / largest, count, grey, what);
  }

  @Override
  protected void layoutChildren() {
    double height = RowHeight.of(getHeight(), ROWS);
    for (int row = 0; row < ROWS; row++) {
      bars.get(row).resizeRelocate(0, row * height, getWidth(), height);
    }
  }
}
