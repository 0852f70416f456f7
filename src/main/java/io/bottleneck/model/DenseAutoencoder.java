package io.bottleneck.model;

import io.bottleneck.data.DigitDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A dense network as plain {@code float[]} matrices. One image takes some tenths of a millisecond
 * in plain Java; many images go through the {@link MatrixProduct} it was given.
 */
public final class DenseAutoencoder implements Autoencoder {
  /** Batch normalisation's guard against division by zero (Ioffe and Szegedy 2015). */
  public static final double NORMALISATION_EPSILON = 1e-5;

  /** Rows from which the native product is worth copying the weights for. */
  private static final int MANY = 16;

  /** Rows of one native product, so that scratch memory stays small. */
  private static final int CHUNK = 1000;

  private final AutoencoderSpec spec;
  private final double epoch;
  private final MatrixProduct product;
  private final List<Layer> encoder;
  private final List<Layer> decoder;

  private record Layer(LayerShape shape, float[] weights, float[] biases) {}

  /**
   * Copies and prepares the parameters.
   *
   * @param spec what the network looks like
   * @param epoch the epoch of the weights
   * @param parameters in the order of {@link LayerShape}
   * @param product used for batches
   * @throws IllegalArgumentException if the number of parameters does not follow from the spec
   */
  public DenseAutoencoder(
      AutoencoderSpec spec, double epoch, float[] parameters, MatrixProduct product) {
    this.spec = spec.validated();
    this.epoch = epoch;
    this.product = Objects.requireNonNull(product, "product");
    long expected = LayerShape.parameterCount(spec);
    if (parameters.length != expected) {
      throw new IllegalArgumentException(
          "%d parameters for a network of %d".formatted(parameters.length, expected));
    }
    List<Layer> layers = new ArrayList<>();
    int at = 0;
    for (LayerShape shape : LayerShape.of(spec)) {
      layers.add(layer(shape, parameters, at));
      at += (int) shape.parameterCount();
    }
    int depth = spec.encoderSizes().size();
    encoder = List.copyOf(layers.subList(0, depth));
    decoder = List.copyOf(layers.subList(depth, layers.size()));
  }

  @Override
  public AutoencoderSpec spec() {
    return spec;
  }

  @Override
  public double epoch() {
    return epoch;
  }

  @Override
  public float[] encode(float[] images) {
    return run(encoder, images, DigitDataset.PIXELS);
  }

  @Override
  public float[] decode(float[] codes) {
    return run(decoder, codes, codeSize());
  }

  private float[] run(List<Layer> layers, float[] input, int width) {
    if (input.length % width != 0) {
      throw new IllegalArgumentException(
          "%d values are no rows of %d".formatted(input.length, width));
    }
    int rows = input.length / width;
    int outWidth = layers.get(layers.size() - 1).shape.outputs();
    if (rows <= CHUNK) {
      return forward(layers, input, rows);
    }
    float[] out = new float[rows * outWidth];
    float[] chunk = new float[CHUNK * width];
    for (int from = 0; from < rows; from += CHUNK) {
      int count = Math.min(CHUNK, rows - from);
      System.arraycopy(input, from * width, chunk, 0, count * width);
      System.arraycopy(forward(layers, chunk, count), 0, out, from * outWidth, count * outWidth);
    }
    return out;
  }

  private float[] forward(List<Layer> layers, float[] input, int rows) {
    MatrixProduct multiply = rows < MANY ? MatrixProduct.PLAIN : product;
    float[] values = input;
    for (Layer layer : layers) {
      int outputs = layer.shape.outputs();
      float[] next = new float[rows * outputs];
      multiply.multiply(values, rows, layer.shape.inputs(), layer.weights, outputs, next);
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < outputs; c++) {
          next[r * outputs + c] += layer.biases[c];
        }
      }
      layer.shape.activation().apply(next, 0, next.length);
      values = next;
    }
    return values;
  }

  /** Reads one layer and folds its normalisation into weights and biases. */
  private static Layer layer(LayerShape shape, float[] parameters, int start) {
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
    return new Layer(shape, weights, biases);
  }
}
