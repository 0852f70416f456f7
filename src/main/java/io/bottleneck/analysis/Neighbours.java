package io.bottleneck.analysis;

import java.util.Arrays;

/**
 * The codes nearest to a code, exactly: by Euclidean distance, ties by the smaller index.
 *
 * <p>Every candidate is looked at. For 42,000 codes of two numbers that takes a fraction of a
 * millisecond, less than any index would need to be kept up to date while a network learns.
 */
public final class Neighbours {
  /** Numbers of a code that are added up before one looks whether it is too far already. */
  private static final int BETWEEN_LOOKS = 8;

  private Neighbours() {}

  /**
   * The codes nearest to {@code query}.
   *
   * @param codes rows of {@code d} floats; rows with NaN or infinities are never near
   * @param d dimensions of a code
   * @param query a code of {@code d} floats
   * @param k how many, at least 0; fewer come back when there are fewer codes
   * @return indices of rows, nearest first
   */
  public static int[] nearest(float[] codes, int d, float[] query, int k) {
    if (d < 1 || codes.length % d != 0 || query.length != d) {
      throw new IllegalArgumentException(
          "%d values and a query of %d are no codes of %d"
              .formatted(codes.length, query.length, d));
    }
    int n = codes.length / d;
    Nearest nearest = new Nearest(k, n);
    for (int i = 0; i < n; i++) {
      nearest.offer(i, squaredDistance(codes, i * d, query, nearest.limit()));
    }
    return nearest.indices();
  }

  /**
   * The codes nearest to that of digit {@code index}, which is left out itself.
   *
   * @return indices of rows, nearest first, as {@link #nearest} orders them
   */
  public static int[] nearestOthers(float[] codes, int d, int index, int k) {
    float[] own = Arrays.copyOfRange(codes, index * d, (index + 1) * d);
    return Arrays.stream(nearest(codes, d, own, k + 1)).filter(i -> i != index).limit(k).toArray();
  }

  /**
   * The Euclidean distance between row {@code row} of {@code codes} and {@code query}; NaN when one
   * of them is not finite.
   */
  public static double distance(float[] codes, int d, int row, float[] query) {
    return Math.sqrt(squaredDistance(codes, row * d, query, Double.POSITIVE_INFINITY));
  }

  /**
   * The squared distance between the row that begins at {@code from} and {@code query}, if it is
   * not above {@code limit}; else something above it. NaN when one of them is not finite.
   */
  static double squaredDistance(float[] rows, int from, float[] query, double limit) {
    double even = 0; // two sums, so that one addition need not wait for the other
    double odd = 0;
    int j = 0;
    while (j + 1 < query.length) {
      int stop = Math.min(query.length - 1, j + BETWEEN_LOOKS);
      for (; j < stop; j += 2) {
        double a = (double) rows[from + j] - query[j];
        double b = (double) rows[from + j + 1] - query[j + 1];
        even += a * a;
        odd += b * b;
      }
      if (even + odd > limit) {
        return even + odd;
      }
    }
    if (j < query.length) {
      double a = (double) rows[from + j] - query[j];
      even += a * a;
    }
    return even + odd;
  }
}
