package io.bottleneck.ui.workbench;

import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.ModelCard;
import java.util.Objects;
import java.util.Optional;

/**
 * The network everything in the window asks.
 *
 * @param autoencoder frozen weights
 * @param name what a person calls it
 * @param card its card when it came from a file or a finished run
 */
public record ModelInUse(Autoencoder autoencoder, String name, Optional<ModelCard> card) {
  /** Checks that nothing is missing. */
  public ModelInUse {
    Objects.requireNonNull(autoencoder, "autoencoder");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(card, "card");
  }
}
