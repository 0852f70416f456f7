package io.bottleneck.ui.latent;

import java.util.Objects;

/**
 * The digit that is looked at closely.
 *
 * @param origin where it comes from
 * @param card about it; its index is -1 for the drawing
 */
public record Inspected(Origin origin, DigitCard card) {
  /** Where an inspected digit comes from. */
  public enum Origin {
    /** Pinned on the map. */
    PINNED,
    /** Under the mouse. */
    HOVERED,
    /** Drawn by the user. */
    DRAWN
  }

  /** Checks that nothing is missing. */
  public Inspected {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(card, "card");
  }
}
