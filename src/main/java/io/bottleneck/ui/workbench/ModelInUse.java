package io.bottleneck.ui.workbench;

import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.SavedModel;
import java.util.Objects;
import java.util.Optional;

/**
 * The network everything in the window asks.
 *
 * @param autoencoder frozen weights
 * @param name what a person calls it
 * @param card its card when it came from a file or a finished run
 * @param recorded codes the map shows instead of those of {@code autoencoder}, when one looks at an
 *     epoch whose weights were not kept
 */
public record ModelInUse(
    Autoencoder autoencoder,
    String name,
    Optional<ModelCard> card,
    Optional<RecordedCodes> recorded) {
  /** Checks that nothing is missing and that recorded codes are of the network's size. */
  public ModelInUse {
    Objects.requireNonNull(autoencoder, "autoencoder");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(card, "card");
    recorded.ifPresent(
        codes -> {
          if (codes.codeSize() != autoencoder.codeSize()) {
            throw new IllegalArgumentException(
                "recorded codes of %d floats for a network of %d"
                    .formatted(codes.codeSize(), autoencoder.codeSize()));
          }
        });
  }

  /** A saved one. */
  public static ModelInUse of(SavedModel saved, MatrixProduct product) {
    return new ModelInUse(
        saved.autoencoder(product), saved.card().name(), Optional.of(saved.card()));
  }

  /** The same network under another name. */
  public ModelInUse called(String other) {
    return new ModelInUse(autoencoder, other, card, recorded);
  }

  /** A network whose own codes are shown. */
  public ModelInUse(Autoencoder autoencoder, String name, Optional<ModelCard> card) {
    this(autoencoder, name, card, Optional.empty());
  }

  /** The epoch of what is shown: of the recorded codes, else of the weights. */
  public double epoch() {
    return recorded.map(codes -> (double) codes.epoch()).orElse(autoencoder.epoch());
  }
}
