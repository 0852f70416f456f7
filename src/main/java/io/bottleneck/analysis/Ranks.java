package io.bottleneck.analysis;

import java.util.Arrays;

/**
 * Where a figure stands among those of a set. What is not a number counts as larger than all
 * numbers. Immutable, callable from any thread.
 */
public final class Ranks {
  private final float[] sorted;

  private Ranks(float[] sorted) {
    this.sorted = sorted;
  }

  /** Ranks among {@code figures}, which are copied. */
  public static Ranks of(float[] figures) {
    float[] sorted = figures.clone();
    Arrays.sort(sorted);
    return new Ranks(sorted);
  }

  /** How many figures there are. */
  public int size() {
    return sorted.length;
  }

  /**
   * The share of the set with a smaller figure, 0..100, counting half of those with the same one;
   * 50 for an empty set.
   */
  public double percentile(double figure) {
    if (sorted.length == 0) {
      return 50;
    }
    int smaller = count((float) figure, 0);
    int notLarger = count((float) figure, 1);
    return 50.0 * (smaller + notLarger) / sorted.length;
  }

  /** The share of the set with just this figure, 0..100; 0 for an empty set. */
  public double same(double figure) {
    int same = count((float) figure, 1) - count((float) figure, 0);
    return sorted.length == 0 ? 0 : 100.0 * same / sorted.length;
  }

  /**
   * The smallest figure that at least {@code share} (0..1) of the set do not exceed; NaN for an
   * empty set.
   */
  public double quantile(double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  /** How many figures compare with {@code figure} as less than {@code limit}. */
  private int count(float figure, int limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Float.compare(sorted[middle], figure) < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
