package io.bottleneck.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One dense layer as the spec defines it: shapes, activation and whether it is normalised.
 *
 * <p>{@link #of} is the one definition of a network's layers and of the order of its parameters. A
 * layer's parameters are, in this order: weights ({@code inputs * outputs}, row-major, input
 * first), biases ({@code outputs}) and, when normalised, gamma, beta, running mean and running
 * variance ({@code outputs} each). A normalised layer computes {@code activation(norm(x * W + b))}.
 *
 * @param name {@code encoder1..}, {@code code}, {@code decoder1..}, {@code output}
 * @param inputs units before
 * @param outputs units after
 * @param activation applied last
 * @param normalised whether batch normalisation stands between sums and activation
 */
public record LayerShape(
    String name, int inputs, int outputs, Activation activation, boolean normalised) {

  /**
   * All layers of {@code spec}, encoder first; the code is layer {@code encoderSizes.size() - 1}.
   */
  public static List<LayerShape> of(AutoencoderSpec spec) {
    List<LayerShape> layers = new ArrayList<>();
    List<Integer> sizes = spec.encoderSizes();
    int depth = sizes.size();
    int before = io.bottleneck.data.DigitDataset.PIXELS;
    for (int i = 0; i < depth; i++) {
      boolean code = i == depth - 1;
      layers.add(
          new LayerShape(
              code ? "code" : "encoder" + (i + 1),
              before,
              sizes.get(i),
              code ? spec.codeActivation() : spec.hiddenActivation(),
              !code && spec.batchNormalisation()));
      before = sizes.get(i);
    }
    for (int i = depth - 1; i >= 0; i--) {
      boolean output = i == 0;
      int after = output ? io.bottleneck.data.DigitDataset.PIXELS : sizes.get(i - 1);
      layers.add(
          new LayerShape(
              output ? "output" : "decoder" + (depth - i),
              before,
              after,
              output ? spec.outputActivation() : spec.hiddenActivation(),
              !output && spec.batchNormalisation()));
      before = after;
    }
    return layers;
  }

  /** Number of weights, biases left out; they come first in the layer's parameters. */
  public int weightCount() {
    return inputs * outputs;
  }

  /** Number of values of this layer in a parameter vector, running statistics included. */
  public long parameterCount() {
    return (long) inputs * outputs + outputs + (normalised ? 4L * outputs : 0);
  }

  /** Number of values of all layers of {@code spec}. */
  public static long parameterCount(AutoencoderSpec spec) {
    return of(spec).stream().mapToLong(LayerShape::parameterCount).sum();
  }
}
