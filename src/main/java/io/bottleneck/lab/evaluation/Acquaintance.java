package io.bottleneck.lab.evaluation;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.ModelCard;
import java.util.Optional;

/** Whether a model has learned from the digits it is measured on. */
public enum Acquaintance {
  /** These are the digits it learned from: figures flatter it. */
  LEARNED,

  /** They were held out beside the digits it learned from. */
  HELD_OUT,

  /** It learned from other digits, and nobody knows whether some of these were among them. */
  UNKNOWN;

  /**
   * Compares what was opened with what the model's card tells.
   *
   * @param asked the whole set that is measured, or from which the measured ones are taken
   * @param training the digits to learn from that were opened beside it, if any
   */
  public static Acquaintance of(
      ModelCard card, DigitDataset asked, Optional<DigitDataset> training) {
    if (asked.sha256().equals(card.dataSha256())) {
      return LEARNED;
    }
    boolean beside = training.filter(set -> set.sha256().equals(card.dataSha256())).isPresent();
    return beside || asked.sha256().equals(card.heldOutSha256()) ? HELD_OUT : UNKNOWN;
  }
}
