package io.bottleneck.ui.view;

import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.SeriesStore;
import java.util.ArrayList;
import java.util.List;

/**
 * What the crosshair tells: all curves at the x nearest to the cursor.
 *
 * @param x where the crosshair stands: an x at which one of the curves has a value
 * @param rows one a curve that has values, in the curves' order
 */
record CurveReadout(double x, List<Row> rows) {
  /**
   * One curve near the crosshair.
   *
   * @param raw mean of the bucket's own values; NaN when none was finite
   * @param nonFinite how many of the bucket's values were no finite numbers
   * @param line what is drawn there, smoothed where the curve is smoothed
   */
  record Row(Curve curve, double x, double raw, long nonFinite, double line) {}

  /** The readout at {@code wanted}, or null when no curve has values. */
  static CurveReadout at(double wanted, AxisScale axis, List<CurveLine> lines) {
    List<Row> rows = new ArrayList<>();
    double nearest = Double.NaN;
    for (CurveLine line : lines) {
      SeriesStore store = line.store();
      int i = Math.min(store.nearest(wanted, axis), line.size() - 1);
      if (i >= 0 && (line.curve().style() == Curve.Style.LEVEL || reaches(store, wanted))) {
        rows.add(
            new Row(
                line.curve(), store.x(i), store.mean(i), store.nonFinite(i), line.line().value(i)));
        if (!(Math.abs(nearest - wanted) <= Math.abs(store.x(i) - wanted))) {
          nearest = store.x(i);
        }
      }
    }
    return rows.isEmpty() ? null : new CurveReadout(nearest, List.copyOf(rows));
  }

  /** Whether a curve has a value near {@code x}: within one usual step of its ends. */
  private static boolean reaches(SeriesStore store, double x) {
    double first = store.x(0);
    double last = store.x(store.size() - 1);
    double step = store.size() > 1 ? (last - first) / (store.size() - 1) : 1;
    return x >= first - step && x <= last + step;
  }
}
