package io.bottleneck.ui.view;

import io.bottleneck.plot.AxisScale;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The x axis of one chart, or of several that stand above each other: which part is in view, where
 * the crosshair is, and how much room labels take. Without a toolkit; FX thread only.
 *
 * <p>Following without a width of its own shows everything; following with one keeps that width and
 * its right edge on the newest value; not following, nothing moves unless the user moves it.
 */
public final class SharedX {
  /** How far one can zoom out, relative to everything. */
  private static final double MOST_OUT = 100;

  /**
   * Where the values of one chart lie.
   *
   * @param low smallest x
   * @param positive smallest x above 0
   * @param high largest x; nothing there when it is below {@code low}
   */
  record Extent(double low, double positive, double high) {
    static final Extent NOTHING =
        new Extent(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    Extent and(Extent other) {
      return new Extent(
          Math.min(low, other.low), Math.min(positive, other.positive), Math.max(high, other.high));
    }
  }

  private final ReadOnlyObjectWrapper<AxisScale> axis =
      new ReadOnlyObjectWrapper<>(this, "axis", AxisScale.linear(0, 1));
  private final ReadOnlyDoubleWrapper left = new ReadOnlyDoubleWrapper(this, "left", 0);
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
  private final BooleanProperty log = new SimpleBooleanProperty(this, "log");
  private final DoubleProperty hovered = new SimpleDoubleProperty(this, "hovered", Double.NaN);
  private final Map<Object, Extent> extents = new IdentityHashMap<>();
  private final Map<Object, Double> needs = new IdentityHashMap<>();
  private AxisScale everything = axis.get();
  private boolean wholeWidth = true;

  /** An axis over nothing yet. */
  public SharedX() {
    following.addListener((observed, before, now) -> update());
    log.addListener(
        (observed, before, now) -> {
          wholeWidth = true;
          everything = everything();
          axis.set(everything);
        });
  }

  /** What is in view. */
  public ReadOnlyObjectProperty<AxisScale> axisProperty() {
    return axis.getReadOnlyProperty();
  }

  /** Whether the newest value stays in view; turned off when the user zooms or pans. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** Whether equal distances are equal factors. */
  public BooleanProperty logProperty() {
    return log;
  }

  /** The x under the mouse in any of the charts; NaN when it is in none. */
  public DoubleProperty hoveredProperty() {
    return hovered;
  }

  /** Pixels that labels take to the left of the plots. */
  ReadOnlyDoubleProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  AxisScale axis() {
    return axis.get();
  }

  /** Says where the values of {@code chart} lie now. */
  void report(Object chart, Extent extent) {
    if (!extent.equals(extents.put(chart, extent))) {
      update();
    }
  }

  /** Says how many pixels the labels to the left of {@code chart} need. */
  void report(Object chart, double needed) {
    needs.put(chart, needed);
    left.set(needs.values().stream().mapToDouble(Double::doubleValue).max().orElse(0));
  }

  /** {@code chart} has an axis of its own from now on. */
  void leave(Object chart) {
    extents.remove(chart);
    needs.remove(chart);
    update();
  }

  /** Everything in view, and following. */
  void fit() {
    wholeWidth = true;
    following.set(true);
    update();
  }

  /** Whether one may zoom about {@code unit}: far outside there is nothing to find. */
  boolean mayZoom(double unit, double factor) {
    AxisScale zoomed = axis().zoomed(unit, factor);
    return zoomed.high() - zoomed.low() <= MOST_OUT * (everything.high() - everything.low());
  }

  /** Shows what the user chose. */
  void show(AxisScale chosen) {
    wholeWidth = false;
    following.set(false);
    axis.set(chosen);
  }

  private void update() {
    everything = everything();
    if (following.get()) {
      axis.set(wholeWidth ? everything : axis().panned(axis().unit(everything.high()) - 1));
    }
  }

  private AxisScale everything() {
    Extent all = extents.values().stream().reduce(Extent.NOTHING, Extent::and);
    boolean logarithmic = log.get();
    double low = logarithmic ? all.positive() : all.low();
    double high = all.high();
    if (low > high) {
      return new AxisScale(logarithmic ? 0.1 : 0, 1, logarithmic);
    }
    if (!logarithmic && low > 0 && low <= high / 2) {
      low = 0; // a run from its beginning is read against the origin
    }
    if (low == high) {
      return new AxisScale(
          logarithmic ? low / 2 : low - 0.5, logarithmic ? high * 2 : high + 0.5, logarithmic);
    }
    // Room for half a marker.
    return new AxisScale(low, high, logarithmic).part(0, 1.01);
  }
}
