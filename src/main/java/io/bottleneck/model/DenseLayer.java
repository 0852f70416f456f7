package io.bottleneck.model;

/** A dense layer, its normalisation folded into weights and biases. */
record DenseLayer(LayerShape shape, float[] weights, float[] biases) implements FrozenLayer {
  /** Batch normalisation's guard against division by zero (Ioffe and Szegedy 2015). */
  static final double NORMALISATION_EPSILON = 1e-5;

  @Override
  public float[] forward(float[] values, int rows, MatrixProduct product) {
    int outputs = shape.outputs();
    float[] next = new float[rows * outputs];
    product.multiply(values, rows, shape.inputs(), weights, outputs, next);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < outputs; c++) {
        next[r * outputs + c] += biases[c];
      }
    }
    shape.activation().apply(next, 0, next.length);
    return next;
  }

  static DenseLayer read(LayerShape shape, float[] parameters, int start) {
    int inputs = shape.inputs();
    int outputs = shape.outputs();
    float[] weights = new float[inputs * outputs];
    float[] biases = new float[outputs];
    System.arraycopy(parameters, start, weights, 0, weights.length);
    System.arraycopy(parameters, start + weights.length, biases, 0, outputs);
    if (shape.normalised()) {
      int gamma = start + weights.length + outputs;
      int beta = gamma + outputs;
      int mean = beta + outputs;
      int variance = mean + outputs;
      for (int c = 0; c < outputs; c++) {
        float scale =
            (float)
                (parameters[gamma + c]
                    / Math.sqrt(parameters[variance + c] + NORMALISATION_EPSILON));
        for (int r = 0; r < inputs; r++) {
          weights[r * outputs + c] *= scale;
        }
        biases[c] = (biases[c] - parameters[mean + c]) * scale + parameters[beta + c];
      }
    }
    return new DenseLayer(shape, weights, biases);
  }
}
