package io.bottleneck.model;

import io.bottleneck.model.LayerShape.Part;
import java.util.ArrayList;
import java.util.List;

/** One layer's forward pass with the weights of one moment. Immutable, safe from any thread. */
interface FrozenLayer {
  /** What it looks like. */
  LayerShape shape();

  /** Its weights, normalisation folded in; not to be changed. */
  float[] weights();

  /** Its biases, normalisation folded in; not to be changed. */
  float[] biases();

  /**
   * The layer's outputs as a new array.
   *
   * @param values {@code rows * shape().inputs()} floats, not changed
   */
  float[] forward(float[] values, int rows, MatrixProduct product);

  /** Reads a layer from {@code parameters}, where its own begin at {@code start}; copies them. */
  static FrozenLayer read(LayerShape shape, float[] parameters, int start) {
    return shape.convolution().isPresent()
        ? new FilterLayer(shape, parameters, start)
        : DenseLayer.read(shape, parameters, start);
  }

  /**
   * The layers of one part of a network, in their order; copies the numbers.
   *
   * @param parameters all of the network's, in the order of {@link LayerShape}
   */
  static List<FrozenLayer> read(AutoencoderSpec spec, Part part, float[] parameters) {
    List<FrozenLayer> layers = new ArrayList<>();
    int at = 0;
    for (LayerShape shape : LayerShape.of(spec)) {
      if (shape.part() == part) {
        layers.add(read(shape, parameters, at));
      }
      at += (int) shape.parameterCount();
    }
    return List.copyOf(layers);
  }
}
