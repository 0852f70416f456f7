package io.bottleneck.plot;

import java.util.Arrays;

/**
 * Debiased exponential averages, as TensorBoard draws them. Plain exponential averaging starts at
 * zero and is pulled towards it for the first values; dividing by 1 - w^t takes that pull away
 * (Kingma and Ba 2015, section 3). Pure.
 */
public final class Smoothing {
  private Smoothing() {}

  /**
   * Smooths {@code values}: s_t = w s_{t-1} + (1 - w) v_t, shown as s_t / (1 - w^t). A value that
   * is not finite leaves the average as it is and comes out as NaN; it does not count in t.
   *
   * @param weight w, in [0, 1); 0 returns the finite values unchanged
   */
  public static double[] exponential(double[] values, double weight) {
    long[] ones = new long[values.length];
    Arrays.fill(ones, 1);
    return exponential(values, ones, weight);
  }

  /**
   * The same where each value stands for {@code counts[i]} equal ones in a row, so that a curve
   * keeps its smoothness however many of its values were merged. A count of 0 is no value.
   */
  public static double[] exponential(double[] values, long[] counts, double weight) {
    if (!(weight >= 0 && weight < 1)) {
      throw new IllegalArgumentException("smoothing weight %s is not in [0, 1)".formatted(weight));
    }
    double[] smoothed = new double[values.length];
    double average = 0;
    double remaining = 1; // w^t
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || counts[i] == 0) {
        smoothed[i] = Double.NaN;
        continue;
      }
      double keep = counts[i] == 1 ? weight : Math.pow(weight, counts[i]);
      average = keep * average + (1 - keep) * values[i];
      remaining *= keep;
      smoothed[i] = average / (1 - remaining);
    }
    return smoothed;
  }
}
