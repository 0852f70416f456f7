package io.bottleneck.model;

import java.util.Arrays;

/** A convolution as one matrix product a digit: its filters times {@link Patches}. */
final class FilterLayer implements FrozenLayer {
  private final LayerShape shape;
  private final Convolution filters;
  private final float[] weights;
  private final float[] biases;

  FilterLayer(LayerShape shape, float[] parameters, int start) {
    this.shape = shape;
    filters = shape.convolution().orElseThrow();
    int biasStart = start + shape.weightCount();
    weights = Arrays.copyOfRange(parameters, start, biasStart);
    biases = Arrays.copyOfRange(parameters, biasStart, biasStart + shape.biasCount());
  }

  @Override
  public LayerShape shape() {
    return shape;
  }

  @Override
  public float[] weights() {
    return weights;
  }

  @Override
  public float[] biases() {
    return biases;
  }

  @Override
  public float[] forward(float[] values, int rows, MatrixProduct product) {
    int places = filters.sideOut() * filters.sideOut();
    Patches seen = new Patches(filters);
    float[] patches = new float[filters.patch() * places];
    float[] sums = new float[shape.outputs()];
    float[] out = new float[rows * shape.outputs()];
    for (int r = 0; r < rows; r++) {
      seen.fill(patches, values, r * shape.inputs());
      product.multiply(weights, filters.channelsOut(), filters.patch(), patches, places, sums);
      for (int channel = 0; channel < filters.channelsOut(); channel++) {
        float bias = biases[channel];
        int from = channel * places;
        int to = r * shape.outputs() + from;
        for (int place = 0; place < places; place++) {
          out[to + place] = sums[from + place] + bias;
        }
      }
    }
    shape.activation().apply(out, 0, out.length);
    return out;
  }
}
