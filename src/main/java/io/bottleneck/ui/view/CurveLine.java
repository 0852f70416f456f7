package io.bottleneck.ui.view;

import io.bottleneck.plot.SeriesStore;
import io.bottleneck.plot.SmoothedSeries;

/**
 * A curve as it is drawn: its buckets and the line through them. Smoothing comes first and thinning
 * later, so that the line does not depend on the width of the chart.
 *
 * @param curve where the values live
 * @param line one value a bucket: smoothed, or the mean where the curve is not smoothed
 */
record CurveLine(Curve curve, SmoothedSeries line) {
  static CurveLine of(Curve curve, double smoothing) {
    return new CurveLine(curve, new SmoothedSeries(curve.store(), curve.smooth() ? smoothing : 0));
  }

  SeriesStore store() {
    return curve.store();
  }

  int size() {
    return line.size();
  }
}
