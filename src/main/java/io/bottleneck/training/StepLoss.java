package io.bottleneck.training;

import java.util.Map;

/**
 * The losses of one minibatch, before the step.
 *
 * @param total what is minimised, weights and penalties included
 * @param reconstruction in the units of the spec's loss, a mean over digits and pixels
 * @param terms the other terms this kind has, without their weights
 */
public record StepLoss(double total, double reconstruction, Map<LossTerm, Double> terms) {
  /** The losses of a network that only reconstructs. */
  public static StepLoss of(double reconstruction) {
    return new StepLoss(reconstruction, reconstruction, Map.of());
  }
}
