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
 * @param store its values, read on the FX thread
 */
public record Curve(String name, int light, int dark, boolean smooth, SeriesStore store) {
  /** Checks that nothing is missing. */
  public Curve {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(store, "store");
  }

  /** Opaque ARGB for a theme. */
  public int argb(boolean onDark) {
    return onDark ? dark : light;
  }
}
