package io.bottleneck.ui.training;

/**
 * How far a run is. Immutable.
 *
 * @param firstEpoch epochs behind the run's first weights
 * @param epoch epochs behind the newest minibatch; 3.4 is 40 % into the fourth
 * @param lastEpoch epochs when the run will be complete
 * @param samplesPerSecond digits fitted per second; 0 while unknown
 * @param secondsLeft estimate for the rest of the run; NaN while unknown
 */
public record RunProgress(
    int firstEpoch, double epoch, int lastEpoch, double samplesPerSecond, double secondsLeft) {
  /** No run yet. */
  public static final RunProgress NONE = new RunProgress(0, 0, 0, 0, Double.NaN);

  /** Part of the run that is done, 0 to 1. */
  public double fraction() {
    int whole = lastEpoch - firstEpoch;
    return whole <= 0 ? 0 : Math.max(0, Math.min(1, (epoch - firstEpoch) / whole));
  }

  /**
   * After some more minibatches.
   *
   * @param rate digits fitted per second
   * @param secondsPerEpoch measured over a whole epoch, validation included; NaN before the first
   * @param digits of one epoch
   */
  RunProgress after(double newEpoch, double rate, double secondsPerEpoch, long digits) {
    double epochSeconds =
        Double.isFinite(secondsPerEpoch) ? secondsPerEpoch : rate > 0 ? digits / rate : Double.NaN;
    return new RunProgress(
        firstEpoch, newEpoch, lastEpoch, rate, Math.max(0, lastEpoch - newEpoch) * epochSeconds);
  }
}
