package io.bottleneck.training;

/** What a kind may minimise beside the reconstruction loss; each is a series of its own. */
public enum LossTerm {
  /**
   * Kullback-Leibler divergence of the digits' codes from the standard normal distribution, in nats
   * a digit.
   */
  DIVERGENCE,
  /** Half the squared distance of a code to the centre of its class, a mean over digits. */
  CENTER,
  /** Cross-entropy of the classifier on the code, in nats a digit. */
  CLASSIFICATION,
  /** Sum of a code's absolute values, a mean over digits. */
  CODE_L1
}
