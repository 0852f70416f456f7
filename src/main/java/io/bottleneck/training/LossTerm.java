package io.bottleneck.training;

import io.bottleneck.model.AutoencoderSpec;
import java.util.EnumSet;
import java.util.Set;

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
  CODE_L1;

  /** The terms that training {@code spec} has beside the reconstruction, in this order. */
  public static Set<LossTerm> of(AutoencoderSpec spec) {
    Set<LossTerm> terms = EnumSet.noneOf(LossTerm.class);
    switch (spec.kind()) {
      case VARIATIONAL -> terms.add(DIVERGENCE);
      case CENTER_LOSS -> terms.addAll(EnumSet.of(CENTER, CLASSIFICATION));
      case PLAIN, DENOISING, CONVOLUTIONAL -> {}
    }
    if (spec.penalties().codeL1() > 0) {
      terms.add(CODE_L1);
    }
    return terms;
  }
}
