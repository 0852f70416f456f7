package io.bottleneck.plot;

import java.util.Arrays;

/**
 * Collects values and says which range shows them. Non-finite values are passed over. Not safe for
 * use from several threads.
 */
public final class ValueRange {
  /** Ignoring outliers keeps this share of the values at either end out, as TensorBoard does. */
  private static final double TAIL = 0.05;

  private static final double PADDING = 0.06;

  private double[] values = new double[256];
  private int size;

  /** Adds {@code value} when it is finite. */
  public void add(double value) {
    if (Double.isFinite(value)) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }
  }

  /**
   * An axis that shows the values with a little air around.
   *
   * @param log only values above 0 count then
   * @param ignoreOutliers from the 5th to the 95th percentile instead of all
   * @return [0, 1] (or [0.1, 1] logarithmic) when there is nothing to show
   */
  public AxisScale axis(boolean log, boolean ignoreOutliers) {
    double[] sorted =
        Arrays.stream(values, 0, size).filter(value -> !log || value > 0).sorted().toArray();
    if (sorted.length == 0) {
      return new AxisScale(log ? 0.1 : 0, 1, log);
    }
    int cut = ignoreOutliers ? (int) Math.floor(TAIL * (sorted.length - 1)) : 0;
    return padded(sorted[cut], sorted[sorted.length - 1 - cut], log);
  }

  private static AxisScale padded(double low, double high, boolean log) {
    if (high - low <= 64 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)))) {
      // All the same: show it in the middle of a range of its own size.
      double around = low == 0 ? 0.5 : Math.abs(low) * 0.05;
      return new AxisScale(low - around, high + around, log);
    }
    return new AxisScale(low, high, log).part(-PADDING, 1 + PADDING);
  }
}
