package io.bottleneck.ui.gallery;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.Sampler;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.Optional;

/**
 * Everything the gallery shows at one moment: both groups come from the same weights. Immutable.
 *
 * @param training digits the network learns from
 * @param heldOut digits it never learned from
 * @param drawn digits that nobody wrote, drawn by a network that can; empty for others
 * @param network who reconstructed them, or empty before the first
 */
public record GalleryPictures(
    GalleryGroup training, GalleryGroup heldOut, GalleryGroup drawn, Optional<ModelInUse> network) {
  /** Before any digits are open. */
  public static final GalleryPictures NONE =
      new GalleryPictures(
          GalleryGroup.EMPTY, GalleryGroup.EMPTY, GalleryGroup.EMPTY, Optional.empty());

  /** How many digits of each set are chosen; a view shows as many of them as it has room for. */
  static final int CHOSEN = 40;

  /**
   * What shall be shown.
   *
   * @param corpus the open digits, or null
   * @param network who reconstructs them
   * @param seed of the random choice
   */
  record Request(DigitCorpus corpus, Optional<ModelInUse> network, long seed) {}

  static GalleryPictures of(Request request) {
    if (request.corpus == null) {
      return NONE;
    }
    Optional<Autoencoder> network = request.network.map(ModelInUse::autoencoder);
    var training = request.corpus.training();
    var heldOut = request.corpus.heldOut();
    return new GalleryPictures(
        GalleryGroup.of(
            training, GalleryGroup.choice(training.size(), CHOSEN, request.seed), network),
        GalleryGroup.of(
            heldOut, GalleryGroup.choice(heldOut.size(), CHOSEN, ~request.seed), network),
        drawn(network, request.seed),
        request.network);
  }

  private static GalleryGroup drawn(Optional<Autoencoder> network, long seed) {
    return network
        .filter(Sampler.class::isInstance)
        .map(sampler -> GalleryGroup.drawn((Sampler) sampler, CHOSEN, seed))
        .orElse(GalleryGroup.EMPTY);
  }
}
