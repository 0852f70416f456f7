package io.bottleneck.plot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything one picture of a scatter depends on; immutable, so that any thread may draw it.
 *
 * @param points what to draw
 * @param index the same points sorted, which is much quicker for many; empty while they move
 * @param look how the points look
 * @param backdrop pictures on the map behind the points, the lowest first
 * @param viewport where the map lies, in device pixels
 * @param resolution device pixels to a unit of the screen
 * @param pointSize diameter of a point in device pixels
 * @param theme colours
 * @param columns device x of vertical grid lines
 * @param rows device y of horizontal grid lines
 */
public record ScatterFrame(
    ScatterPoints points,
    Optional<PointIndex> index,
    PointLook look,
    List<MapImage> backdrop,
    Viewport viewport,
    double resolution,
    int pointSize,
    PlotTheme theme,
    int[] columns,
    int[] rows) {
  /** Checks that a point has a size and every point a colour. */
  public ScatterFrame {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(theme, "theme");
    backdrop = List.copyOf(backdrop);
    if (pointSize < 1) {
      throw new IllegalArgumentException("points of " + pointSize + " pixels");
    }
    if (look.colours().shades().length != points.size()) {
      throw new IllegalArgumentException(
          "%d colours for %d points".formatted(look.colours().shades().length, points.size()));
    }
    if (index.isPresent() && index.get().points() != points) {
      throw new IllegalArgumentException("the index is of other points");
    }
  }

  /**
   * The part of the map whose points touch the picture when their marks are so many pixels wide.
   */
  Bounds reach(int side) {
    double margin = side / viewport.scale();
    Bounds seen = viewport.region();
    return new Bounds(
        seen.minX() - margin, seen.minY() - margin, seen.maxX() + margin, seen.maxY() + margin);
  }
}
