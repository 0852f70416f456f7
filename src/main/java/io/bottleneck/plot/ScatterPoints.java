package io.bottleneck.plot;

/**
 * Points of a scatter. The arrays are handed over, not copied: nobody changes them afterwards.
 *
 * @param positions x, y of each point in map units; points that are not finite are not drawn
 * @param classes one class 0..9 a point, or -1
 */
public record ScatterPoints(float[] positions, byte[] classes) {
  /** No points. */
  public static final ScatterPoints NONE = new ScatterPoints(new float[0], new byte[0]);

  /** Checks that the arrays fit. */
  public ScatterPoints {
    if (positions.length != 2 * classes.length) {
      throw new IllegalArgumentException(
          "%d coordinates for %d points".formatted(positions.length, classes.length));
    }
  }

  /** Number of points. */
  public int size() {
    return classes.length;
  }

  /** Map x of point {@code index}. */
  public float x(int index) {
    return positions[2 * index];
  }

  /** Map y of point {@code index}. */
  public float y(int index) {
    return positions[2 * index + 1];
  }

  /** These points a share {@code t} (0..1) of the way to where {@code target} has them. */
  public ScatterPoints towards(ScatterPoints target, float t) {
    float[] to = target.positions;
    if (to.length != positions.length) {
      throw new IllegalArgumentException(
          "%d points cannot move to %d".formatted(size(), target.size()));
    }
    float[] between = new float[to.length];
    for (int i = 0; i < to.length; i++) {
      between[i] = positions[i] + (to[i] - positions[i]) * t;
    }
    return new ScatterPoints(between, target.classes);
  }
}
