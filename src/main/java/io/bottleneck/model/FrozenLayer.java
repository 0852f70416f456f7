package io.bottleneck.model;

/** One layer's forward pass with the weights of one moment. Immutable, safe from any thread. */
interface FrozenLayer {
  /** What it looks like. */
  LayerShape shape();

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
}
