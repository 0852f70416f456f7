package io.bottleneck.ui.training;

import io.bottleneck.lab.watch.Figures;
import io.bottleneck.ui.view.Curve;
import java.util.List;

/** How well the codes keep neighbours and labels after each epoch. */
final class QualityTab extends ChartTab {
  QualityTab(RunChart run) {
    super("quality");
    chart().hintProperty().set(TEXTS.get("chart.hint.quality"));
    chart().yTitleProperty().set(TEXTS.get("quality.axis"));
    run.curvesProperty().addListener((observed, before, now) -> show(now));
    show(run.curvesProperty().get());
  }

  private void show(RunCurves run) {
    draw(
        List.of(
            curve(run, Figures.KNN_ACCURACY, 0xFF2563EB, 0xFF6EA0FF),
            curve(run, Figures.TRUSTWORTHINESS, 0xFFB34905, 0xFFFF9F5A),
            curve(run, Figures.CONTINUITY, 0xFF6E0990, 0xFFB58BF8),
            curve(run, Figures.SILHOUETTE, 0xFF486D5C, 0xFF67BCC1)));
  }

  private static Curve curve(RunCurves run, String figure, int light, int dark) {
    return new Curve(
        TEXTS.get("quality." + figure), light, dark, false, run.insight().store(figure));
  }
}
