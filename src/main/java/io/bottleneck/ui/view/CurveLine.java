package io.bottleneck.ui.view;

import io.bottleneck.plot.SeriesStore;

/**
 * A curve as it is drawn: its buckets and the line through them. Smoothing comes first and thinning
 * later, so that the line does not depend on the width of the chart.
 *
 * @param curve where the values live
 * @param line one value a bucket: smoothed, or the mean where the curve is not smoothed
 */
record CurveLine(Curve curve, double[] line) {
  static CurveLine of(Curve curve, double smoothing) {
    return new CurveLine(curve, curve.store().smoothed(curve.smooth() ? smoothing : 0));
  }

  SeriesStore store() {
    return curve.store();
  }

  int size() {
    return line.length;
  }

  /** First bucket at or beyond {@code x}; {@link #size()} when there is none. */
  int firstAtOrAfter(double x) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (store().x(middle) < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
