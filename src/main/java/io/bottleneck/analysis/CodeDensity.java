package io.bottleneck.analysis;

import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.ScatterPoints;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * How many real codes lie around a code: those within one radius, which is the 99th percentile of
 * the real codes' own distances to their nearest neighbours. Where there is none, the decoder was
 * never taught anything, and what it draws is a guess.
 *
 * <p>Distances are Euclidean in all dimensions of the code, also where the map shows only two of
 * many. Immutable, callable from any thread.
 */
public final class CodeDensity {
  private static final double PERCENTILE = 0.99;

  /** Codes that are asked for their nearest neighbour: where they are sorted, and where not. */
  private static final int SAMPLE_SORTED = 500;

  private static final int SAMPLE = 200;

  /** Dimensions that are summed at one go. */
  private static final int BLOCK = 8;

  private final float[] codes;
  private final int codeSize;
  private final double radius;

  private CodeDensity(float[] codes, int codeSize, double radius) {
    this.codes = codes;
    this.codeSize = codeSize;
    this.radius = radius;
  }

  /**
   * Measures the radius: some 10 ms for 42,000 codes of two numbers, a third of a second for 32.
   *
   * @param codes rows of {@code codeSize} floats, not changed afterwards; rows that are not finite
   *     count nowhere
   * @throws IllegalArgumentException if {@code codes} are no rows of that size
   */
  public static CodeDensity of(float[] codes, int codeSize) {
    if (codeSize < 1 || codes.length % codeSize != 0) {
      throw new IllegalArgumentException(
          "%d values are no rows of %d".formatted(codes.length, codeSize));
    }
    int n = codes.length / codeSize;
    double radius;
    if (codeSize == 2) {
      PointIndex index = new PointIndex(new ScatterPoints(codes, new byte[n]));
      radius = percentile(n, SAMPLE_SORTED, index::nearestOther);
    } else {
      radius = percentile(n, SAMPLE, row -> nearestOther(codes, codeSize, row));
    }
    return new CodeDensity(codes, codeSize, radius);
  }

  private static double percentile(int n, int most, IntToDoubleFunction nearestOther) {
    int count = Math.min(most, n);
    if (count < 2) {
      return 0;
    }
    double[] distances = new double[count];
    for (int k = 0; k < count; k++) {
      distances[k] = nearestOther.applyAsDouble((int) ((long) k * n / count));
    }
    Arrays.sort(distances);
    return distances[(int) (PERCENTILE * (count - 1))];
  }

  /** 0 for a row that is not finite. */
  private static double nearestOther(float[] codes, int codeSize, int row) {
    float[] code = Arrays.copyOfRange(codes, row * codeSize, (row + 1) * codeSize);
    int[] nearest = Neighbours.nearest(codes, codeSize, code, 2); // itself, and one more
    return nearest.length < 2 ? 0 : Math.sqrt(squared(codes, nearest[1] * codeSize, code));
  }

  /** The radius, in units of the code. */
  public double radius() {
    return radius;
  }

  /** How many real codes lie within {@link #radius()} of {@code code}; looks at all of them. */
  public int near(float[] code) {
    if (code.length != codeSize) {
      throw new IllegalArgumentException(
          "a code of %d for codes of %d".formatted(code.length, codeSize));
    }
    int count = 0;
    double limit = radius * radius;
    for (int from = 0; from < codes.length; from += codeSize) {
      if (squaredUpTo(limit, from, code) <= limit) {
        count++;
      }
    }
    return count;
  }

  /** Far codes are told after some dimensions; asking after each would take longer. */
  private double squaredUpTo(double limit, int from, float[] code) {
    double sum = 0;
    for (int j = 0; j < codeSize && sum <= limit; j += BLOCK) {
      sum += squared(codes, from, code, j, Math.min(codeSize, j + BLOCK));
    }
    return sum;
  }

  private static double squared(float[] codes, int from, float[] code) {
    return squared(codes, from, code, 0, code.length);
  }

  private static double squared(float[] codes, int from, float[] code, int first, int end) {
    double sum = 0;
    for (int j = first; j < end; j++) {
      double difference = (double) codes[from + j] - code[j];
      sum += difference * difference;
    }
    return sum;
  }
}
