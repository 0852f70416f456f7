package io.bottleneck.plot;

import java.util.Arrays;

/**
 * A rectangle in map units; never empty, so that it can always be fitted into a view.
 *
 * @param minX left
 * @param minY lower
 * @param maxX right, at least {@code minX}
 * @param maxY upper, at least {@code minY}
 */
public record Bounds(double minX, double minY, double maxX, double maxY) implements MapRegion {
  /** What a map without points shows. */
  public static final Bounds UNIT = new Bounds(-1, -1, 1, 1);

  /** Share of the points that {@link #central} may leave out at each end of an axis. */
  private static final double TAIL = 0.005;

  /** How far {@link #central} reaches beyond its percentiles, as a share of their distance. */
  private static final double REACH = 0.08;

  /**
   * The rectangle around nearly all points: codes of ReLU networks have a few far outliers, and
   * fitting those would press the digits into a corner. Reaches from the 0.5th to the 99.5th
   * percentile of each axis and 8 % further, but never beyond the points themselves.
   *
   * @param positions x, y of each point; points that are not finite are passed over
   */
  public static Bounds central(float[] positions) {
    float[] xs = sortedFinite(positions, 0);
    float[] ys = sortedFinite(positions, 1);
    if (xs.length == 0 || ys.length == 0) {
      return UNIT;
    }
    double[] x = centralRange(xs);
    double[] y = centralRange(ys);
    return new Bounds(x[0], y[0], x[1], y[1]);
  }

  /** The rectangle with these two places in opposite corners. */
  public static Bounds between(Place one, Place other) {
    return new Bounds(
        Math.min(one.x(), other.x()),
        Math.min(one.y(), other.y()),
        Math.max(one.x(), other.x()),
        Math.max(one.y(), other.y()));
  }

  @Override
  public boolean holds(double x, double y) {
    return x >= minX && x <= maxX && y >= minY && y <= maxY;
  }

  @Override
  public Bounds bounds() {
    return this;
  }

  /** Width in map units. */
  public double width() {
    return maxX - minX;
  }

  /** Height in map units. */
  public double height() {
    return maxY - minY;
  }

  private static double[] centralRange(float[] sorted) {
    int last = sorted.length - 1;
    double low = sorted[(int) Math.floor(TAIL * last)];
    double high = sorted[(int) Math.ceil((1 - TAIL) * last)];
    double reach = REACH * (high - low);
    return new double[] {Math.max(sorted[0], low - reach), Math.min(sorted[last], high + reach)};
  }

  private static float[] sortedFinite(float[] positions, int axis) {
    float[] values = new float[positions.length / 2];
    int count = 0;
    for (int i = 0; i + 1 < positions.length; i += 2) {
      if (Float.isFinite(positions[i]) && Float.isFinite(positions[i + 1])) {
        values[count++] = positions[i + axis];
      }
    }
    Arrays.sort(values, 0, count);
    return Arrays.copyOf(values, count);
  }
}
