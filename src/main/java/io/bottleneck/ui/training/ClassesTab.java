package io.bottleneck.ui.training;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.ui.view.Curve;
import java.util.ArrayList;
import java.util.List;

/** Reconstruction error of each class of the held-out digits after each epoch. */
final class ClassesTab extends ChartTab {
  ClassesTab(RunChart run) {
    super("classes");
    chart().hintProperty().set(TEXTS.get("chart.hint.classes"));
    chart().yTitleProperty().set(TEXTS.get("axis.class-error"));
    run.curvesProperty().addListener((observed, before, now) -> show(now));
    show(run.curvesProperty().get());
  }

  private void show(RunCurves run) {
    List<Curve> curves = new ArrayList<>();
    for (int digit = 0; digit < DigitDataset.CLASSES; digit++) {
      SeriesStore store = run.insight().store(Figures.classError(digit));
      int light = ClassPalette.argb(digit, false);
      curves.add(
          new Curve(Integer.toString(digit), light, ClassPalette.argb(digit, true), false, store));
    }
    draw(curves);
  }
}
