package io.bottleneck.model;

import java.util.Objects;

/**
 * One layer as it computes once it is trained, for whoever writes a network down for another
 * program: {@code activation(x * W + b)}, batch normalisation already folded into both. The arrays
 * are handed over, not copied.
 *
 * @param shape what the layer looks like; that it is normalised has no meaning here
 * @param weights {@code inputs * outputs} of a dense layer, row-major, input first; those of a
 *     {@link Convolution} as it describes them
 * @param biases one an output, or one a filter
 */
public record LayerWeights(LayerShape shape, float[] weights, float[] biases) {
  /** Checks that nothing is missing. */
  public LayerWeights {
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(biases, "biases");
  }
}
