package io.bottleneck.lab.watch;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Activation;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Autoencoders;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import java.util.List;
import java.util.Random;

/** A real network in the making, whose weights a test sets one by one. */
final class PlantedNetwork {
  /** Nothing a layer sees can wake a ReLU unit with this bias. */
  private static final double DEADLY = -1e6;

  private final AutoencoderSpec spec;
  private final float[] parameters;

  private PlantedNetwork(AutoencoderSpec spec) {
    this.spec = spec;
    parameters = new float[(int) LayerShape.parameterCount(spec)];
  }

  /** A spec of 784-8-4-8-784, all ReLU but for a linear code and output. */
  static AutoencoderSpec spec() {
    return Presets.QUICK
        .with()
        .encoderSizes(List.of(8, 4))
        .outputActivation(Activation.LINEAR)
        .build();
  }

  /** All weights drawn from {@code seed}. */
  static PlantedNetwork random(AutoencoderSpec spec, long seed) {
    PlantedNetwork network = new PlantedNetwork(spec);
    Random random = new Random(seed);
    int at = 0;
    for (LayerShape layer : LayerShape.of(spec)) {
      int end = at + (int) layer.parameterCount();
      for (; at < end; at++) {
        network.parameters[at] = (float) (random.nextGaussian() / Math.sqrt(layer.inputs()));
      }
    }
    return network;
  }

  /**
   * A healthy network of {@link #spec} or one with the same layers: each unit sees one pixel, each
   * code number two units, and every pixel of the picture shows one code number.
   */
  static PlantedNetwork healthy(AutoencoderSpec spec) {
    PlantedNetwork network = new PlantedNetwork(spec);
    for (int unit = 0; unit < 8; unit++) {
      network.weight("encoder1", 300 + unit, unit, 1);
      network.weight("code", unit, unit % 4, 1);
      network.weight("decoder1", unit % 4, unit, 1);
    }
    for (int pixel = 0; pixel < 784; pixel++) {
      network.weight("output", pixel % 8, pixel, 1);
    }
    return network;
  }

  /** Sets a weight of a dense layer. */
  PlantedNetwork weight(String layer, int from, int to, double value) {
    parameters[start(layer) + from * shape(layer).outputs() + to] = (float) value;
    return this;
  }

  PlantedNetwork bias(String layer, int unit, double value) {
    parameters[start(layer) + shape(layer).weightCount() + unit] = (float) value;
    return this;
  }

  /** Multiplies the weights that lead to one unit of a dense layer. */
  PlantedNetwork scale(String layer, int unit, double factor) {
    int start = start(layer);
    int outputs = shape(layer).outputs();
    int end = start + shape(layer).weightCount();
    for (int at = start + unit; at < end; at += outputs) {
      parameters[at] *= (float) factor;
    }
    return this;
  }

  /**
   * Multiplies all weights of the output until pictures vary by {@code share} of what digits do.
   */
  PlantedNetwork withPictureShare(double share, DigitDataset digits) {
    double now = Examination.of(frozen(1), digits).pictureShare();
    int start = start("output");
    for (int at = start; at < start + shape("output").weightCount(); at++) {
      parameters[at] *= (float) Math.sqrt(share / now);
    }
    return this;
  }

  /** Silences the first {@code count} ReLU units, or filters, of a layer. */
  PlantedNetwork kill(String layer, int count) {
    for (int unit = 0; unit < count; unit++) {
      bias(layer, unit, DEADLY);
    }
    return this;
  }

  Autoencoder frozen(double epoch) {
    return Autoencoders.of(spec, epoch, parameters, MatrixProduct.PLAIN);
  }

  private int start(String name) {
    int at = 0;
    for (LayerShape layer : LayerShape.of(spec)) {
      if (layer.name().equals(name)) {
        return at;
      }
      at += (int) layer.parameterCount();
    }
    throw new IllegalArgumentException(name);
  }

  private LayerShape shape(String name) {
    return LayerShape.of(spec).stream()
        .filter(layer -> layer.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
