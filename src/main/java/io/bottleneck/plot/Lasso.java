package io.bottleneck.plot;

import java.util.Arrays;
import java.util.List;

/**
 * The inside of a closed line drawn round some points. A place is inside when the line winds round
 * it (the non-zero rule), so that a loop that crosses itself takes in all that it encircles.
 *
 * <p>The edges are dealt out to level bands, so that a place is held against the few edges of its
 * band and not against all.
 */
public final class Lasso implements MapRegion {
  private static final int MOST_BANDS = 512;

  private final double[] xs;
  private final double[] ys;
  private final Bounds bounds;

  /** The edges that touch each band: edge e leads from corner e to the next. */
  private final int[][] bands;

  /**
   * The line through {@code corners} and back to the first; fewer than three hold nothing.
   *
   * @param corners finite places in map units
   */
  public Lasso(List<Place> corners) {
    xs = corners.stream().mapToDouble(Place::x).toArray();
    ys = corners.stream().mapToDouble(Place::y).toArray();
    bounds =
        xs.length == 0
            ? new Bounds(0, 0, 0, 0)
            : new Bounds(least(xs), least(ys), most(xs), most(ys));
    bands = new int[Math.max(1, Math.min(MOST_BANDS, xs.length))][0];
    for (int edge = 0; edge < xs.length; edge++) {
      int one = band(ys[edge]);
      int other = band(ys[next(edge)]);
      for (int band = Math.min(one, other); band <= Math.max(one, other); band++) {
        int[] edges = bands[band];
        bands[band] = Arrays.copyOf(edges, edges.length + 1);
        bands[band][edges.length] = edge;
      }
    }
  }

  @Override
  public boolean holds(double x, double y) {
    boolean near =
        x >= bounds.minX() && x <= bounds.maxX() && y >= bounds.minY() && y <= bounds.maxY();
    if (!near || xs.length < 3) {
      return false;
    }
    int winding = 0;
    for (int edge : bands[band(y)]) {
      int end = next(edge);
      boolean startsBelow = ys[edge] <= y;
      if (startsBelow != ys[end] <= y) {
        double side = (xs[end] - xs[edge]) * (y - ys[edge]) - (x - xs[edge]) * (ys[end] - ys[edge]);
        if (startsBelow && side > 0) {
          winding++;
        } else if (!startsBelow && side < 0) {
          winding--;
        }
      }
    }
    return winding != 0;
  }

  @Override
  public Bounds bounds() {
    return bounds;
  }

  private int next(int edge) {
    return edge + 1 == xs.length ? 0 : edge + 1;
  }

  private int band(double y) {
    double share = (y - bounds.minY()) / bounds.height(); // NaN for a level line, cast to 0
    return Math.max(0, Math.min(bands.length - 1, (int) (share * bands.length)));
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double most(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
