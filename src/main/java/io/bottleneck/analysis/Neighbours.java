package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;

/**
 * The digits nearest to a place, exactly: by Euclidean distance, ties by the smaller index.
 *
 * <p>Every candidate is looked at. For 42,000 codes of two numbers that takes a fraction of a
 * millisecond, less than any index would need to be kept up to date while a network learns.
 */
public final class Neighbours {
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
      nearest.offer(i, squaredDistance(codes, i * d, query));
    }
    return nearest.indices();
  }

  /**
   * The digits whose pixels are nearest to those of {@code image}; some tens of milliseconds for
   * 42,000.
   *
   * @param image 784 floats in [0,1]
   * @param k how many, at least 0; fewer come back when there are fewer digits
   * @return indices of digits, nearest first
   */
  public static int[] nearest(DigitDataset digits, float[] image, int k) {
    if (image.length != DigitDataset.PIXELS) {
      throw new IllegalArgumentException("an image of %d pixels".formatted(image.length));
    }
    Nearest nearest = new Nearest(k, digits.size());
    float[] candidate = new float[DigitDataset.PIXELS];
    for (int i = 0; i < digits.size(); i++) {
      digits.copyImage(i, candidate, 0);
      nearest.offer(i, squaredDistance(candidate, 0, image));
    }
    return nearest.indices();
  }

  private static double squaredDistance(float[] rows, int from, float[] query) {
    double even = 0; // two sums, so that one addition need not wait for the other
    double odd = 0;
    int j = 0;
    for (; j + 1 < query.length; j += 2) {
      double a = (double) rows[from + j] - query[j];
      double b = (double) rows[from + j + 1] - query[j + 1];
      even += a * a;
      odd += b * b;
    }
    if (j < query.length) {
      double a = (double) rows[from + j] - query[j];
      even += a * a;
    }
    return even + odd;
  }
}
