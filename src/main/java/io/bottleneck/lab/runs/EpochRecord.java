package io.bottleneck.lab.runs;

import io.bottleneck.training.LossTerm;
import io.bottleneck.training.TrainingEvent;
import java.util.Map;

/**
 * One finished epoch in a run's history.
 *
 * @param epoch 1 after the first
 * @param trainingLoss mean reconstruction loss of its minibatches
 * @param validationLoss reconstruction MSE of the clean held-out digits
 * @param learningRate of its last minibatch
 * @param seconds it took, pauses left out
 * @param terms means of the kind's other terms
 */
public record EpochRecord(
    int epoch,
    double trainingLoss,
    double validationLoss,
    double learningRate,
    double seconds,
    Map<LossTerm, Double> terms) {
  /** Copies the terms. */
  public EpochRecord {
    terms = Map.copyOf(terms);
  }

  static EpochRecord of(TrainingEvent.EpochDone done) {
    return new EpochRecord(
        done.epoch(),
        done.trainingLoss(),
        done.validationLoss(),
        done.learningRate(),
        done.fitSeconds() + done.validationSeconds() + done.snapshotSeconds(),
        done.terms());
  }
}
