package io.bottleneck.model;

/**
 * Penalties any kind may have. A penalty on the code's size keeps most of its numbers near zero (a
 * sparse autoencoder; Ng 2011); weight decay shrinks weights that earn nothing (Krogh and Hertz
 * 1992).
 *
 * @param codeL1 weight of the sum of a code's absolute values, 0 for none, at most 10
 * @param weightDecay weight of half the sum of all squared weights, biases left out, 0 for none, at
 *     most 1
 */
public record PenaltySpec(double codeL1, double weightDecay) {
  /** No penalties. */
  public static final PenaltySpec NONE = new PenaltySpec(0, 0);
}
