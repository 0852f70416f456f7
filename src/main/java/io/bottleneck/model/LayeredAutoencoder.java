package io.bottleneck.model;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.LayerShape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The forward pass of every kind: layers of plain {@code float[]} weights, one after the other. A
 * few images are computed in plain Java; many go through the {@link MatrixProduct} it was given.
 */
abstract class LayeredAutoencoder implements Autoencoder {
  /** Rows from which the native product is worth copying the weights for. */
  private static final int MANY = 16;

  private final AutoencoderSpec spec;
  private final double epoch;
  private final MatrixProduct product;
  private final int chunk;
  private final List<FrozenLayer> encoder;
  private final List<FrozenLayer> decoder;

  /**
   * Copies and prepares the parameters.
   *
   * @param chunk rows computed at once, so that scratch memory stays small
   * @throws IllegalArgumentException if the spec has faults or the number of parameters does not
   *     follow from it
   */
  LayeredAutoencoder(
      AutoencoderSpec spec, double epoch, float[] parameters, MatrixProduct product, int chunk) {
    this.spec = spec.validated();
    this.epoch = epoch;
    this.product = Objects.requireNonNull(product, "product");
    this.chunk = chunk;
    long expected = LayerShape.parameterCount(spec);
    if (parameters.length != expected) {
      throw new IllegalArgumentException(
          "%d parameters for a network of %d".formatted(parameters.length, expected));
    }
    encoder = part(Part.ENCODER, parameters);
    decoder = part(Part.DECODER, parameters);
  }

  /** The layers of {@code part}, in their order. */
  final List<FrozenLayer> part(Part part, float[] parameters) {
    return FrozenLayer.read(spec, part, parameters);
  }

  @Override
  public final AutoencoderSpec spec() {
    return spec;
  }

  @Override
  public final double epoch() {
    return epoch;
  }

  @Override
  public final float[] encode(float[] images) {
    return run(encoder, images, DigitDataset.PIXELS);
  }

  @Override
  public final float[] decode(float[] codes) {
    return run(decoder, codes, codeSize());
  }

  @Override
  public final List<LayerOutput> layerOutputs(float[] images) {
    List<LayerOutput> outputs = new ArrayList<>();
    float[] values = images;
    int width = DigitDataset.PIXELS;
    for (List<FrozenLayer> half : List.of(encoder, decoder)) {
      for (FrozenLayer layer : half) {
        values = run(List.of(layer), values, width);
        width = layer.shape().outputs();
        outputs.add(new LayerOutput(layer.shape().name(), layer.shape().activation(), values));
      }
    }
    return outputs;
  }

  /** Encoder layers before the code. */
  final List<FrozenLayer> hiddenEncoder() {
    return encoder.subList(0, encoder.size() - 1);
  }

  /** Runs {@code input}, rows of {@code width}, through {@code layers}, of which there is one. */
  final float[] run(List<FrozenLayer> layers, float[] input, int width) {
    if (input.length % width != 0) {
      throw new IllegalArgumentException(
          "%d values are no rows of %d".formatted(input.length, width));
    }
    int rows = input.length / width;
    if (rows <= chunk) {
      return forward(layers, input, rows);
    }
    int outWidth = layers.get(layers.size() - 1).shape().outputs();
    float[] out = new float[rows * outWidth];
    float[] piece = new float[chunk * width];
    for (int from = 0; from < rows; from += chunk) {
      int count = Math.min(chunk, rows - from);
      System.arraycopy(input, from * width, piece, 0, count * width);
      System.arraycopy(forward(layers, piece, count), 0, out, from * outWidth, count * outWidth);
    }
    return out;
  }

  private float[] forward(List<FrozenLayer> layers, float[] input, int rows) {
    MatrixProduct multiply = rows < MANY ? MatrixProduct.PLAIN : product;
    float[] values = input;
    for (FrozenLayer layer : layers) {
      values = layer.forward(values, rows, multiply);
    }
    return values;
  }
}
