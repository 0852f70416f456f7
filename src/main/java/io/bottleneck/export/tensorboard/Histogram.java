package io.bottleneck.export.tensorboard;

import io.bottleneck.export.ProtoWriter;

/**
 * How many of many values fall into each of some buckets of equal width between the smallest and
 * the largest. Values that are not finite have no place in it.
 */
final class Histogram {
  private static final int MOST_BUCKETS = 64;

  // Field numbers of tensorflow.HistogramProto.
  private static final int MIN = 1;
  private static final int MAX = 2;
  private static final int NUM = 3;
  private static final int SUM = 4;
  private static final int SUM_SQUARES = 5;
  private static final int BUCKET_LIMIT = 6;
  private static final int BUCKET = 7;

  private final double left;
  private final double right;
  private final double[] counts;
  private int count;
  private double sum;
  private double sumOfSquares;

  /** Counts in two passes over {@code values}. */
  Histogram(float[] values) {
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      if (Float.isFinite(value)) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    // TensorBoard draws nothing in a bucket without width, such as that of biases all zero.
    double margin = least == greatest ? Math.max(0.5, Math.ulp(least)) : 0;
    left = least - margin;
    right = greatest + margin;
    counts = new double[buckets(least, greatest)];
    for (float value : values) {
      if (Float.isFinite(value)) {
        add(value);
      }
    }
  }

  /** TensorBoard keeps the edges as floats: they have to differ after rounding to these. */
  private static int buckets(float least, float greatest) {
    if (least > greatest) {
      return 0; // nothing finite
    }
    double steps = ((double) greatest - least) / Math.ulp(Math.max(-least, greatest));
    return (int) Math.max(1, Math.min(MOST_BUCKETS, steps / 2));
  }

  private void add(double value) {
    int bucket = (int) ((value - left) / (right - left) * counts.length);
    counts[Math.min(bucket, counts.length - 1)]++;
    count++;
    sum += value;
    sumOfSquares += value * value;
  }

  /** How many values were counted: the finite ones. */
  int count() {
    return count;
  }

  /** As a {@code tensorflow.HistogramProto}; only when something was counted. */
  ProtoWriter message() {
    double[] limits = new double[counts.length];
    for (int i = 0; i < limits.length - 1; i++) {
      limits[i] = left + (right - left) * (i + 1) / limits.length;
    }
    limits[limits.length - 1] = right;
    return new ProtoWriter()
        .float64(MIN, left)
        .float64(MAX, right)
        .float64(NUM, count)
        .float64(SUM, sum)
        .float64(SUM_SQUARES, sumOfSquares)
        .packedDoubles(BUCKET_LIMIT, limits)
        .packedDoubles(BUCKET, counts);
  }
}
