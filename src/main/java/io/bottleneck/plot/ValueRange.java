package io.bottleneck.plot;

import java.util.Arrays;

/**
 * Gathers values and says which axis shows them. Non-finite values, and on a logarithmic axis those
 * that are not above 0, are passed over. Not safe for use from several threads.
 */
public final class ValueRange {
  /** Ignoring outliers leaves out this share of the values at either end, as TensorBoard does. */
  private static final double TAIL = 0.05;

  private static final double PADDING = 0.06;

  private final boolean log;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  /** An empty range for a linear or logarithmic axis. */
  public ValueRange(boolean log) {
    this.log = log;
  }

  /** Includes {@code value} when the axis can show it. */
  public void add(double value) {
    if (shown(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }

  /**
   * Includes the 5th to the 95th percentile of {@code values}, all when there are few, and the
   * values not farther beyond than {@code reach} times the distance between the two.
   */
  public void addWithoutOutliers(double[] values, double reach) {
    double[] sorted = Arrays.stream(values).filter(this::shown).sorted().toArray();
    if (sorted.length > 0) {
      int cut = (int) Math.floor(TAIL * (sorted.length - 1));
      double least = sorted[cut];
      double most = sorted[sorted.length - 1 - cut];
      double beyond = reach * (most - least);
      for (double value : sorted) {
        if (value >= least - beyond && value <= most + beyond) {
          add(value);
        }
      }
    }
  }

  /** The axis, with a little air around; [0, 1] (logarithmic [0.1, 1]) when nothing was added. */
  public AxisScale axis() {
    if (low > high) {
      return new AxisScale(log ? 0.1 : 0, 1, log);
    }
    if (high - low <= 64 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)))) {
      // All the same: show it in the middle of a range of its own size.
      double around = low == 0 ? 0.5 : Math.abs(low) * 0.05;
      return new AxisScale(low - around, high + around, log);
    }
    return new AxisScale(low, high, log).part(-PADDING, 1 + PADDING);
  }

  private boolean shown(double value) {
    return Double.isFinite(value) && (!log || value > 0);
  }
}
