package io.bottleneck.model;

import io.bottleneck.data.DigitDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One layer as the spec defines it: where it stands, shapes, activation and whether it is
 * normalised.
 *
 * <p>{@link #of} is the one definition of a network's layers and of the order of its parameters:
 * the encoder, the decoder, then what only training or sampling needs. A layer's parameters are, in
 * this order: weights, biases and, when normalised, gamma, beta, running mean and running variance
 * ({@code outputs} each). A dense layer's weights are {@code inputs * outputs}, row-major, input
 * first; a convolution's are described at {@link Convolution}; {@link Part#CENTRES} are a table of
 * one row of {@code inputs} numbers for each of {@code outputs} classes, without biases. A
 * normalised layer computes {@code activation(norm(x * W + b))}.
 *
 * @param name {@code encoder1..}, {@code code}, {@code decoder1..}, {@code output}, {@code
 *     log-variance}, {@code classes}, {@code centres}
 * @param part where it stands
 * @param inputs values of one digit before: units, or channels times side times side
 * @param outputs values of one digit after, counted alike
 * @param activation applied last
 * @param normalised whether batch normalisation stands between sums and activation
 * @param convolution its filters; empty for a dense layer
 */
public record LayerShape(
    String name,
    Part part,
    int inputs,
    int outputs,
    Activation activation,
    boolean normalised,
    Optional<Convolution> convolution) {
  /** Name of the layer that gives the code. */
  public static final String CODE = "code";

  /** Name of the layer that gives the reconstruction. */
  public static final String OUTPUT = "output";

  /** Where a layer stands. */
  public enum Part {
    /** Between image and code, the code included. */
    ENCODER,
    /** Between code and reconstruction, the reconstruction included. */
    DECODER,
    /** Beside the code: the logarithms of the variances of a variational network's codes. */
    LOG_VARIANCE,
    /** On the code: the classifier that a center loss trains along. */
    CLASSIFIER,
    /** No layer but numbers a center loss keeps: the centre of each class among the codes. */
    CENTRES
  }

  /** Checks that nothing is missing. */
  public LayerShape {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(convolution, "convolution");
  }

  /**
   * All layers of {@code spec} in the order of their parameters; the code is layer {@code
   * encoderSizes.size() - 1}.
   */
  public static List<LayerShape> of(AutoencoderSpec spec) {
    List<LayerShape> layers = new ArrayList<>(chain(spec));
    if (layers.isEmpty()) {
      return layers; // a spec without layers has faults, but must be able to say so
    }
    int code = spec.codeSize();
    if (spec.kind() == NetworkKind.VARIATIONAL) {
      int before = layers.get(spec.encoderSizes().size() - 1).inputs();
      layers.add(head("log-variance", Part.LOG_VARIANCE, before, code));
    }
    if (spec.kind() == NetworkKind.CENTER_LOSS) {
      layers.add(head("classes", Part.CLASSIFIER, code, DigitDataset.CLASSES));
      layers.add(head("centres", Part.CENTRES, code, DigitDataset.CLASSES));
    }
    return layers;
  }

  /** The layers from image to reconstruction, without the heads beside or on the code. */
  public static List<LayerShape> chain(AutoencoderSpec spec) {
    return spec.kind() == NetworkKind.CONVOLUTIONAL
        ? ConvolutionalShapes.chain(spec)
        : denseChain(spec);
  }

  private static List<LayerShape> denseChain(AutoencoderSpec spec) {
    List<LayerShape> layers = new ArrayList<>();
    List<Integer> sizes = spec.encoderSizes();
    int depth = sizes.size();
    int before = DigitDataset.PIXELS;
    for (int i = 0; i < depth; i++) {
      layers.add(
          i == depth - 1
              ? dense(spec, CODE, Part.ENCODER, before, sizes.get(i))
              : dense(spec, "encoder" + (i + 1), Part.ENCODER, before, sizes.get(i)));
      before = sizes.get(i);
    }
    for (int i = depth - 1; i >= 0; i--) {
      layers.add(
          i == 0
              ? dense(spec, OUTPUT, Part.DECODER, before, DigitDataset.PIXELS)
              : dense(spec, "decoder" + (depth - i), Part.DECODER, before, sizes.get(i - 1)));
      before = layers.get(layers.size() - 1).outputs();
    }
    return layers;
  }

  /** A dense layer of the chain; its name decides its activation. */
  static LayerShape dense(AutoencoderSpec spec, String name, Part part, int inputs, int outputs) {
    boolean hidden = !name.equals(CODE) && !name.equals(OUTPUT);
    return new LayerShape(
        name,
        part,
        inputs,
        outputs,
        activation(spec, name),
        hidden && spec.batchNormalisation(),
        Optional.empty());
  }

  /** The activation that {@code spec} gives a layer of the chain. */
  static Activation activation(AutoencoderSpec spec, String name) {
    return switch (name) {
      case CODE -> spec.codeActivation();
      case OUTPUT -> spec.outputActivation();
      default -> spec.hiddenActivation();
    };
  }

  private static LayerShape head(String name, Part part, int inputs, int outputs) {
    return new LayerShape(name, part, inputs, outputs, Activation.LINEAR, false, Optional.empty());
  }

  /** Number of weights, biases left out; they come first in the layer's parameters. */
  public int weightCount() {
    return convolution.map(Convolution::weightCount).orElse(inputs * outputs);
  }

  /** Number of biases; they follow the weights. */
  public int biasCount() {
    return part == Part.CENTRES ? 0 : convolution.map(Convolution::channelsOut).orElse(outputs);
  }

  /** Number of values of this layer in a parameter vector, running statistics included. */
  public long parameterCount() {
    long weights = convolution.isPresent() ? weightCount() : (long) inputs * outputs;
    return weights + biasCount() + (normalised ? 4L * outputs : 0);
  }

  /** Number of values of all layers of {@code spec}. */
  public static long parameterCount(AutoencoderSpec spec) {
    return of(spec).stream().mapToLong(LayerShape::parameterCount).sum();
  }
}
