package io.bottleneck.ui.view;

import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.plot.ValueRange;
import java.util.Arrays;
import java.util.List;

/**
 * Which part of the curves is in view. Without a toolkit.
 *
 * <p>Following without a width of its own shows everything; following with one keeps that width and
 * its right edge on the newest value; not following, nothing moves unless the user moves it.
 */
final class CurveWindow {
  /** How far one can zoom out, relative to everything. */
  private static final double MOST_OUT = 100;

  /**
   * The few values of a curve that is not smoothed are shown unless they lie farther out than this
   * many times their spread: its fall in the first epochs is what one looks at.
   */
  private static final double REACH = 1.5;

  private AxisScale x = AxisScale.linear(0, 1);
  private AxisScale y = AxisScale.linear(0, 1);
  private AxisScale everything = x;
  private boolean following = true;
  private boolean wholeWidth = true;

  AxisScale x() {
    return x;
  }

  AxisScale y() {
    return y;
  }

  boolean following() {
    return following;
  }

  /** Starts or stops following; what is in view stays as wide as it is. */
  void follow(boolean follow) {
    following = follow;
  }

  /** Everything in view, and following. */
  void fit() {
    following = true;
    wholeWidth = true;
  }

  /** Zooms about a point of the plot; a factor above 1 shows less, 1 leaves that axis alone. */
  void zoom(double unitX, double unitY, double factorX, double factorY) {
    AxisScale zoomed = x.zoomed(unitX, factorX);
    if (zoomed.high() - zoomed.low() <= MOST_OUT * (everything.high() - everything.low())) {
      set(zoomed, y.zoomed(unitY, factorY));
    }
  }

  /** Moves the view by parts of its own width and height, positive towards higher values. */
  void pan(double unitsX, double unitsY) {
    set(x.panned(unitsX), y.panned(unitsY));
  }

  /** Shows the box between two corners given in parts of the plot. */
  void box(double fromX, double fromY, double toX, double toY) {
    set(
        x.part(Math.min(fromX, toX), Math.max(fromX, toX)),
        y.part(Math.min(fromY, toY), Math.max(fromY, toY)));
  }

  /** Brings the axes up to date with the curves and the way they are shown. */
  void update(List<CurveLine> lines, boolean logX, boolean logY, boolean ignoreOutliers) {
    everything = xOfEverything(lines, logX);
    boolean otherScale = x.log() != logX;
    if (otherScale) {
      wholeWidth = true;
    }
    if (wholeWidth && (following || otherScale)) {
      x = everything;
    } else if (following) {
      x = x.panned(x.unit(everything.high()) - 1);
    }
    if (following || otherScale || y.log() != logY) {
      y = yInView(lines, logY, ignoreOutliers);
    }
  }

  private void set(AxisScale newX, AxisScale newY) {
    x = newX;
    y = newY;
    following = false;
    wholeWidth = false;
  }

  private static AxisScale xOfEverything(List<CurveLine> lines, boolean log) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (CurveLine line : lines) {
      SeriesStore store = line.store();
      int first = log ? line.firstAtOrAfter(Double.MIN_NORMAL) : 0;
      if (first < line.size()) {
        low = Math.min(low, store.x(first));
        high = Math.max(high, store.x(line.size() - 1));
      }
    }
    if (low > high) {
      return new AxisScale(log ? 0.1 : 0, 1, log);
    }
    if (!log && low > 0 && low <= high / 2) {
      low = 0; // a run from its beginning is read against the origin
    }
    if (low == high) {
      return new AxisScale(log ? low / 2 : low - 0.5, log ? high * 2 : high + 0.5, log);
    }
    return new AxisScale(low, high, log).part(0, 1.01); // room for half a marker
  }

  private AxisScale yInView(List<CurveLine> lines, boolean log, boolean ignoreOutliers) {
    ValueRange range = new ValueRange(log);
    for (CurveLine line : lines) {
      int from = line.firstAtOrAfter(x.low());
      int to = line.firstAtOrAfter(Math.nextUp(x.high()));
      if (ignoreOutliers) {
        range.addWithoutOutliers(
            Arrays.copyOfRange(line.line(), from, to), line.curve().smooth() ? 0 : REACH);
      } else {
        for (int i = from; i < to; i++) {
          range.add(line.store().min(i));
          range.add(line.store().max(i));
        }
      }
    }
    return range.axis();
  }
}
