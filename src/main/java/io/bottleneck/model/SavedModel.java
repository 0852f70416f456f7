package io.bottleneck.model;

import java.util.List;
import java.util.Optional;

/**
 * What a model file holds. The arrays are handed over, not copied: nobody changes them afterwards.
 *
 * @param card provenance
 * @param parameters in the order of {@link LayerShape}
 * @param optimiserState what the optimiser remembers, in the engine's order, or empty
 */
public record SavedModel(ModelCard card, float[] parameters, Optional<float[]> optimiserState) {
  /** The same model for whoever only asks it; no training goes on from it. */
  public SavedModel withoutOptimiser() {
    return new SavedModel(card, parameters, Optional.empty());
  }

  /** The network itself, ready to be called. */
  public Autoencoder autoencoder(MatrixProduct product) {
    return Autoencoders.of(card.spec(), card.epoch(), parameters, product);
  }

  /**
   * The layers of one part in the order in which they compute, with numbers of their own: four
   * bytes a parameter. Of a variational network the code is the mean.
   */
  public List<LayerWeights> layers(LayerShape.Part part) {
    return FrozenLayer.read(card.spec(), part, parameters).stream()
        .map(layer -> new LayerWeights(layer.shape(), layer.weights(), layer.biases()))
        .toList();
  }
}
