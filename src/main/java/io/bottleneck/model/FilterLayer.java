package io.bottleneck.model;

import java.util.Arrays;

/**
 * A convolution as one matrix product a digit: the patches its filters see become the columns of a
 * matrix (Chellapilla et al. 2006), so that the product's rows are the channels after.
 */
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
  public float[] forward(float[] values, int rows, MatrixProduct product) {
    int places = filters.sideOut() * filters.sideOut();
    float[] patches = new float[filters.patch() * places];
    float[] sums = new float[shape.outputs()];
    float[] out = new float[rows * shape.outputs()];
    for (int r = 0; r < rows; r++) {
      fill(patches, values, r * shape.inputs());
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

  /** One row of {@code patches} is what one weight of a filter meets at every place. */
  private void fill(float[] patches, float[] values, int start) {
    int side = filters.sideOut();
    int at = 0;
    for (int channel = 0; channel < filters.channelsIn(); channel++) {
      int from = start + channel * filters.sideIn() * filters.sideIn();
      for (int kernelRow = -1; kernelRow <= 1; kernelRow++) {
        for (int kernelColumn = -1; kernelColumn <= 1; kernelColumn++) {
          for (int row = 0; row < side; row++) {
            fillRow(patches, at, values, from, row, kernelRow, kernelColumn);
            at += side;
          }
        }
      }
    }
  }

  private void fillRow(
      float[] patches, int at, float[] values, int from, int row, int kernelRow, int kernelColumn) {
    int side = filters.sideOut();
    int sideIn = filters.sideIn();
    boolean halve = filters.scaling() == Convolution.Scaling.HALVE;
    int sourceRow = halve ? 2 * row + kernelRow : Math.floorDiv(row + kernelRow, 2);
    if (sourceRow < 0 || sourceRow >= sideIn) {
      Arrays.fill(patches, at, at + side, 0);
      return;
    }
    int line = from + sourceRow * sideIn;
    for (int column = 0; column < side; column++) {
      int source = halve ? 2 * column + kernelColumn : (column + kernelColumn) >> 1;
      patches[at + column] = source < 0 || source >= sideIn ? 0 : values[line + source];
    }
  }
}
