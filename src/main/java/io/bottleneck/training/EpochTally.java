package io.bottleneck.training;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Losses and seconds of one epoch; its clock tells fitting, copying and validating apart. */
final class EpochTally {
  /** Snapshots inside an epoch come no closer than this. */
  private static final double SNAPSHOT_SECONDS = 1;

  private static final double NANOS = 1e-9;
  private static final String MINIBATCHES = "minibatches";
  private static final String LOSS = "loss";

  private final LongSupplier nanoTime;
  private long last;
  private long lastSnapshot;
  private double fitSeconds;
  private double snapshotSeconds;
  private double validationSeconds;
  private final Map<LossTerm, Double> termSums = new EnumMap<>(LossTerm.class);
  private double lossSum;
  private int minibatches;
  private int inherited;

  EpochTally(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    last = nanoTime.getAsLong();
    lastSnapshot = last;
  }

  /** Takes up an epoch that another tally has begun. */
  void resume(Map<String, Double> sums) {
    sums.forEach(
        (name, sum) -> {
          switch (name) {
            case MINIBATCHES -> minibatches = (int) Math.round(sum);
            case LOSS -> lossSum = sum;
            default -> termSums.put(LossTerm.valueOf(name), sum);
          }
        });
    inherited = minibatches;
  }

  /** What {@link #resume} needs. */
  Map<String, Double> sums() {
    Map<String, Double> sums = new TreeMap<>();
    sums.put(MINIBATCHES, (double) minibatches);
    sums.put(LOSS, lossSum);
    termSums.forEach((term, sum) -> sums.put(term.name(), sum));
    return sums;
  }

  /** What came before, a pause for example, counts for nothing. */
  void restartClock() {
    last = nanoTime.getAsLong();
  }

  /** A minibatch is over; returns the seconds it took. */
  double fitted(StepLoss loss) {
    double took = lap();
    fitSeconds += took;
    lossSum += loss.reconstruction();
    loss.terms().forEach((term, value) -> termSums.merge(term, value, Double::sum));
    minibatches++;
    return took;
  }

  /** What observers did since the last minibatch belongs to fitting; something else follows. */
  void fittingEnds() {
    fitSeconds += lap();
  }

  boolean snapshotDue() {
    return (nanoTime.getAsLong() - lastSnapshot) * NANOS >= SNAPSHOT_SECONDS;
  }

  void snapshotTaken() {
    snapshotSeconds += lap();
    lastSnapshot = last;
  }

  void validated() {
    validationSeconds += lap();
  }

  double meanLoss() {
    return lossSum / minibatches;
  }

  Map<LossTerm, Double> meanTerms() {
    Map<LossTerm, Double> means = new EnumMap<>(LossTerm.class);
    termSums.forEach((term, sum) -> means.put(term, sum / minibatches));
    return means;
  }

  /** Everything this epoch took, pauses left out. */
  double seconds() {
    return fitSeconds + snapshotSeconds + validationSeconds;
  }

  double fitSeconds() {
    return fitSeconds;
  }

  double snapshotSeconds() {
    return snapshotSeconds;
  }

  double validationSeconds() {
    return validationSeconds;
  }

  /** Time for {@code epochs} more epochs of {@code batches} minibatches at this epoch's pace. */
  double secondsLeft(int batches, int epochs) {
    double perMinibatch = (fitSeconds + snapshotSeconds) / (minibatches - inherited);
    return epochs * (perMinibatch * batches + validationSeconds);
  }

  private double lap() {
    long now = nanoTime.getAsLong();
    double seconds = (now - last) * NANOS;
    last = now;
    return seconds;
  }
}
