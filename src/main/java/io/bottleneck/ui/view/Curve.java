package io.bottleneck.ui.view;

import io.bottleneck.plot.SeriesStore;
import java.util.Objects;

/**
 * One series of a {@link CurveChart}.
 *
 * @param name what the legend calls it
 * @param light opaque ARGB on a light background
 * @param dark opaque ARGB on a dark background
 * @param smooth whether the chart's smoothing applies; values that are means already say no
 * @param style how it is drawn
 * @param store its values, read on the FX thread; also what tells two curves apart
 */
public record Curve(
    String name, int light, int dark, boolean smooth, Style style, SeriesStore store) {

  /** How a curve is drawn. */
  public enum Style {
    /** A full line, with what smoothing and thinning left out faint behind it. */
    LINE,

    /** A dimmer, dashed line alone, for a parent or another run beside the one looked at. */
    GHOST,

    /**
     * The last value as a thin dashed line across the plot, for what others are compared with; the
     * legend leaves it out.
     */
    LEVEL
  }

  /** Checks that nothing is missing. */
  public Curve {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(store, "store");
  }

  /** A full line. */
  public Curve(String name, int light, int dark, boolean smooth, SeriesStore store) {
    this(name, light, dark, smooth, Style.LINE, store);
  }

  /** The same values as a ghost of {@code ghostName}. */
  public Curve asGhost(String ghostName) {
    return new Curve(ghostName, light, dark, smooth, Style.GHOST, store);
  }

  /** Opaque ARGB for a theme. */
  public int argb(boolean onDark) {
    return onDark ? dark : light;
  }

  /** Whether it is one dashed line and no more. */
  boolean dashed() {
    return style != Style.LINE;
  }

  boolean inLegend() {
    return style != Style.LEVEL;
  }
}
