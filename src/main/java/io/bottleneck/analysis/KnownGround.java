package io.bottleneck.analysis;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Tells codes near the data from codes where the decoder never was, and what it draws is a guess: a
 * code is known when some code of the data lies no further away, in all its dimensions, than the
 * 99th percentile of the data's own distances to their nearest neighbours. Immutable, callable from
 * any thread.
 */
public interface KnownGround {
  /**
   * Whether {@code code} lies near the data; false for one that is not finite.
   *
   * @throws IllegalArgumentException if the code is of another size
   */
  boolean holds(float[] code);

  /** How many codes of the data lie within {@link #reach()} of {@code code}. */
  int near(float[] code);

  /** That percentile, as a distance between codes. */
  double reach();

  /**
   * The ground that {@code codes} cover. Takes some milliseconds for 42,000 codes of two
   * dimensions, some tenths of a second for 32.
   *
   * @param codes rows of {@code codeSize} floats; rows that are not finite are never near
   */
  static KnownGround of(float[] codes, int codeSize) {
    if (codeSize < 1 || codes.length % codeSize != 0) {
      throw new IllegalArgumentException(
          "%d values are no rows of %d".formatted(codes.length, codeSize));
    }
    return codeSize == 2 ? PlaneGround.of(codes) : SpaceGround.of(codes, codeSize);
  }

  /** The 99th percentile of {@code distance} over 500 of {@code size} codes, evenly spaced. */
  static double reach(int size, IntToDoubleFunction distance) {
    if (size < 2) {
      return 0;
    }
    double[] distances = new double[Math.min(500, size)];
    for (int k = 0; k < distances.length; k++) {
      distances[k] = distance.applyAsDouble((int) ((long) k * size / distances.length));
    }
    Arrays.sort(distances);
    return distances[(int) (0.99 * (distances.length - 1))];
  }
}
