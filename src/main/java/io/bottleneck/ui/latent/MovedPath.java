package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.ScatterPoints;
import java.util.List;

/** A path whose corners go with the digits they lie on when the map moves. */
final class MovedPath {
  /** A corner that sticks to a digit is at its place but for rounding, as a share of the map. */
  private static final double SAME = 1e-6;

  private MovedPath() {}

  /**
   * The path on a later map.
   *
   * @param before where the digits were
   * @param now where the same digits are
   */
  static List<Place> of(List<Place> path, PointIndex before, ScatterPoints now) {
    double radius = SAME * Math.max(before.bounds().width(), before.bounds().height());
    return path.stream()
        .map(
            corner -> {
              int digit = before.nearest(corner.x(), corner.y(), radius, ClassFilter.ALL);
              return digit < 0 ? corner : new Place(now.x(digit), now.y(digit));
            })
        .toList();
  }
}
