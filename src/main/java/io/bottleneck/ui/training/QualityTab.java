package io.bottleneck.ui.training;

import io.bottleneck.ui.view.Curve;
import java.util.ArrayList;
import java.util.List;

/** How well the codes keep neighbours and labels after each epoch. */
final class QualityTab extends ChartTab {
  QualityTab(RunChart run) {
    super("quality");
    chart().hintProperty().set(TEXTS.get("chart.hint.quality"));
    chart().yTitleProperty().set(TEXTS.get("quality.axis"));
    List<Curve> curves = new ArrayList<>();
    curves.add(curve(run, InsightCurves.KNN_ACCURACY, 0xFF2563EB, 0xFF6EA0FF));
    curves.add(curve(run, InsightCurves.TRUSTWORTHINESS, 0xFFB34905, 0xFFFF9F5A));
    curves.add(curve(run, InsightCurves.CONTINUITY, 0xFF6E0990, 0xFFB58BF8));
    curves.add(curve(run, InsightCurves.SILHOUETTE, 0xFF486D5C, 0xFF67BCC1));
    draw(curves);
  }

  private static Curve curve(RunChart run, String figure, int light, int dark) {
    return new Curve(
        TEXTS.get("quality." + figure), light, dark, false, run.insight().store(figure));
  }
}
