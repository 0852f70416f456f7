package io.bottleneck.plot;

/**
 * A debiased exponential average, as TensorBoard draws it: s_t = w s_{t-1} + (1 - w) v_t, shown as
 * s_t / (1 - w^t). Plain exponential averaging starts at zero and is pulled towards it for the
 * first values; dividing by 1 - w^t takes that pull away (Kingma and Ba 2015, section 3). Takes its
 * values one after the other. Not safe for use from several threads.
 */
public final class Smoothing {
  private final double weight;
  private double average;
  private double remaining = 1; // w^t

  /**
   * An average of nothing yet.
   *
   * @param weight w, in [0, 1); 0 returns the finite values unchanged
   */
  public Smoothing(double weight) {
    if (!(weight >= 0 && weight < 1)) {
      throw new IllegalArgumentException("smoothing weight %s is not in [0, 1)".formatted(weight));
    }
    this.weight = weight;
  }

  /**
   * Takes {@code value} as often as {@code count} says, so that a curve keeps its smoothness
   * however many of its values were merged.
   *
   * @return the average from here on; NaN for a value that is not finite or a count of 0, which
   *     leave the average as it is
   */
  public double add(double value, long count) {
    if (!Double.isFinite(value) || count == 0) {
      return Double.NaN;
    }
    double keep = count == 1 ? weight : Math.pow(weight, count);
    average = keep * average + (1 - keep) * value;
    remaining *= keep;
    return average / (1 - remaining);
  }

  /** Forgets all values. */
  void clear() {
    average = 0;
    remaining = 1;
  }

  /** Continues from where {@code other}, of the same weight, stands. */
  void copy(Smoothing other) {
    average = other.average;
    remaining = other.remaining;
  }
}
