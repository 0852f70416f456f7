package io.bottleneck.dl4j;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import java.util.List;

/**
 * The way between our order of parameters, {@link LayerShape}'s, and DL4J's flat vector. Both go
 * layer by layer; DL4J keeps weights column by column, we keep them row by row.
 */
final class ParameterLayout {
  private final List<LayerShape> layers;
  private final int length;

  ParameterLayout(AutoencoderSpec spec) {
    layers = LayerShape.of(spec);
    length = Math.toIntExact(LayerShape.parameterCount(spec));
  }

  /** Number of parameters, running statistics included. */
  int length() {
    return length;
  }

  /** Our order to DL4J's, as a new array. */
  float[] toNetwork(float[] parameters) {
    return reordered(parameters, true);
  }

  /** DL4J's order to ours, as a new array. */
  float[] fromNetwork(float[] flat) {
    return reordered(flat, false);
  }

  private float[] reordered(float[] source, boolean toNetwork) {
    if (source.length != length) {
      throw new IllegalArgumentException(
          "%d parameters for a network of %d".formatted(source.length, length));
    }
    float[] target = new float[length];
    int at = 0;
    for (LayerShape layer : layers) {
      int rows = toNetwork ? layer.inputs() : layer.outputs();
      int columns = toNetwork ? layer.outputs() : layer.inputs();
      transpose(source, target, at, rows, columns);
      int weights = rows * columns;
      int rest = (int) layer.parameterCount() - weights;
      System.arraycopy(source, at + weights, target, at + weights, rest);
      at += weights + rest;
    }
    return target;
  }

  private static void transpose(float[] source, float[] target, int at, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        target[at + c * rows + r] = source[at + r * columns + c];
      }
    }
  }
}
