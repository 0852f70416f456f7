package io.bottleneck.plot;

import java.util.Objects;

/**
 * Everything one picture of a scatter depends on; immutable, so that any thread may draw it.
 *
 * @param points what to draw
 * @param filter classes to draw
 * @param viewport where the map lies, in device pixels
 * @param pointSize diameter of a point in device pixels
 * @param theme colours
 * @param columns device x of vertical grid lines
 * @param rows device y of horizontal grid lines
 */
public record ScatterFrame(
    ScatterPoints points,
    ClassFilter filter,
    Viewport viewport,
    int pointSize,
    PlotTheme theme,
    int[] columns,
    int[] rows) {
  /** Checks that a point has a size. */
  public ScatterFrame {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(theme, "theme");
    if (pointSize < 1) {
      throw new IllegalArgumentException("points of " + pointSize + " pixels");
    }
  }
}
