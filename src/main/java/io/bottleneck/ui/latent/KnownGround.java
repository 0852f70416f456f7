package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.ScatterPoints;
import java.util.Arrays;

/**
 * Tells places near the data from places where the decoder never was: a place is known when some
 * point lies no further away than the 99th percentile of the points' own distances to their nearest
 * neighbours.
 *
 * @param index the points
 * @param reach that percentile in map units
 */
public record KnownGround(PointIndex index, double reach) {
  private static final double PERCENTILE = 0.99;

  /** Points that are asked for their nearest neighbour. */
  private static final int SAMPLE = 500;

  static KnownGround of(PointIndex index) {
    ScatterPoints points = index.points();
    int n = points.size();
    if (n < 2) {
      return new KnownGround(index, 0);
    }
    int count = Math.min(SAMPLE, n);
    double[] distances = new double[count];
    for (int k = 0; k < count; k++) {
      distances[k] = index.nearestOther((int) ((long) k * n / count));
    }
    Arrays.sort(distances);
    return new KnownGround(index, distances[(int) (PERCENTILE * (count - 1))]);
  }

  /** Whether {@code place} lies near the data. */
  public boolean holds(Place place) {
    return index.nearest(place.x(), place.y(), reach, ClassFilter.ALL) >= 0;
  }
}
