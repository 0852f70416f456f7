package io.bottleneck.ui.view;

import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.plot.ValueRange;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which part of the curves is in view. The x axis may be shared with other charts; the y axis shows
 * what is in view until the user chooses otherwise. Without a toolkit.
 */
final class CurveWindow {
  /**
   * The few values of a curve that is not smoothed are shown unless they lie farther out than this
   * many times their spread: its fall in the first epochs is what one looks at.
   */
  private static final double REACH = 1.5;

  private SharedX shared;
  private AxisScale y = AxisScale.linear(0, 1);
  private AxisScale fixedY;
  private boolean chosenY;

  CurveWindow(SharedX shared) {
    this.shared = shared;
  }

  AxisScale x() {
    return shared.axis();
  }

  AxisScale y() {
    return y;
  }

  SharedX shared() {
    return shared;
  }

  /** Takes the x axis of other charts instead of its own. */
  void share(SharedX other) {
    shared.leave(this);
    shared = other;
  }

  /** The y range to show instead of what the values need; null for the latter. */
  void fixY(AxisScale range) {
    fixedY = range;
    chosenY = false;
  }

  /** Y shows what is in view again. */
  void freeY() {
    chosenY = false;
  }

  /** Everything in view, and following. */
  void fit() {
    freeY();
    shared.fit();
  }

  /** Zooms about a point of the plot; a factor above 1 shows less, 1 leaves that axis alone. */
  void zoom(double unitX, double unitY, double factorX, double factorY) {
    if (shared.mayZoom(unitX, factorX)) {
      set(x().zoomed(unitX, factorX), y.zoomed(unitY, factorY));
    }
  }

  /** Moves the view by parts of its own width and height, positive towards higher values. */
  void pan(double unitsX, double unitsY) {
    set(x().panned(unitsX), y.panned(unitsY));
  }

  /** Shows the box between two corners given in parts of the plot. */
  void box(double fromX, double fromY, double toX, double toY) {
    set(
        x().part(Math.min(fromX, toX), Math.max(fromX, toX)),
        y.part(Math.min(fromY, toY), Math.max(fromY, toY)));
  }

  /** Brings the x axis up to date with the curves that are shown. */
  void updateX(List<Curve> curves) {
    SharedX.Extent extent = SharedX.Extent.NOTHING;
    for (Curve curve : curves) {
      SeriesStore store = curve.store();
      if (store.size() > 0) {
        int first = store.firstAtOrAfter(Double.MIN_NORMAL);
        extent =
            extent.and(
                new SharedX.Extent(
                    store.x(0),
                    first < store.size() ? store.x(first) : Double.POSITIVE_INFINITY,
                    store.x(store.size() - 1)));
      }
    }
    shared.report(this, extent);
  }

  /** Brings the y axis up to date with the curves that are shown and the part of x in view. */
  void updateY(List<CurveLine> lines, boolean log, boolean ignoreOutliers) {
    if (chosenY && y.log() == log) {
      return;
    }
    chosenY = false;
    if (fixedY != null && (!log || fixedY.low() > 0)) {
      y = new AxisScale(fixedY.low(), fixedY.high(), log);
    } else {
      y = yInView(lines, log, ignoreOutliers);
    }
  }

  private void set(AxisScale newX, AxisScale newY) {
    y = newY;
    chosenY = true;
    shared.show(newX);
  }

  private AxisScale yInView(List<CurveLine> lines, boolean log, boolean ignoreOutliers) {
    ValueRange range = new ValueRange(log);
    for (CurveLine line : lines) {
      SeriesStore store = line.store();
      int from = store.firstAtOrAfter(x().low());
      int to = store.firstAtOrAfter(Math.nextUp(x().high()));
      if (ignoreOutliers) {
        // Raw means: smoothing would smear one spike over more values than may be left out.
        double[] means = IntStream.range(from, to).mapToDouble(store::mean).toArray();
        range.addWithoutOutliers(means, line.curve().smooth() ? 0 : REACH);
      } else {
        for (int i = from; i < to; i++) {
          range.add(store.min(i));
          range.add(store.max(i));
        }
      }
    }
    return range.axis();
  }
}
