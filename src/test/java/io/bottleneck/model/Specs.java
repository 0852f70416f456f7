package io.bottleneck.model;

import io.bottleneck.data.Augmentation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random and small specs, cards and weights for the tests of this package. */
public final class Specs {
  private Specs() {}

  /** A spec without faults; small enough to be cheap, with every choice varied. */
  static AutoencoderSpec random(Random random) {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      sizes.add(1 + random.nextInt(40));
    }
    Loss loss = pick(Loss.values(), random);
    OptimiserSpec optimiser =
        new OptimiserSpec(
            pick(OptimiserSpec.Kind.values(), random),
            Math.pow(10, -8 * random.nextDouble()),
            random.nextDouble() * 0.999,
            random.nextDouble() * 0.999,
            Math.pow(10, -2 - 9 * random.nextDouble()));
    AutoencoderSpec spec =
        new AutoencoderSpec(
            random.nextBoolean() ? "custom" : "quotes \" \\ and ünïcödé \u2028 é",
            sizes,
            pick(Activation.values(), random),
            pick(Activation.values(), random),
            loss == Loss.BINARY_CROSS_ENTROPY
                ? Activation.SIGMOID
                : pick(Activation.values(), random),
            random.nextBoolean(),
            pick(WeightInit.values(), random),
            1e-6 + random.nextDouble(),
            random.nextGaussian(),
            loss,
            optimiser,
            1 + random.nextInt(10_000),
            1 + random.nextInt(100_000),
            random.nextLong());
    return spec.with()
        .augmentation(new Augmentation(random.nextDouble(), 3 * random.nextDouble()))
        .build();
  }

  /** A network of 784-3-2-3-784 that is cheap to write. */
  public static AutoencoderSpec small(boolean batchNormalisation) {
    return new AutoencoderSpec(
        "small",
        List.of(3, 2),
        Activation.RELU,
        Activation.LINEAR,
        Activation.SIGMOID,
        batchNormalisation,
        WeightInit.HE_NORMAL,
        0.1,
        0,
        Loss.MSE,
        OptimiserSpec.adam(1e-3),
        200,
        20,
        1);
  }

  /** A card of a finished run. */
  public static ModelCard card(AutoencoderSpec spec) {
    return new ModelCard(
        "a model",
        spec,
        1.5,
        "kaggle",
        "ab".repeat(32),
        "cd".repeat(32),
        42_000,
        List.of(0.07),
        List.of(0.0551),
        1,
        1,
        Instant.parse("2026-11-24T10:15:30.123456789Z"),
        Map.of("java", "17", "dl4j", "1.0.0-M2.1", "bottleneck", "0.1.0", "os", "Linux"));
  }

  /** Finite parameters; running variances are positive. */
  public static float[] parameters(AutoencoderSpec spec, Random random) {
    float[] parameters = new float[Math.toIntExact(LayerShape.parameterCount(spec))];
    int at = 0;
    for (LayerShape layer : LayerShape.of(spec)) {
      int end = at + (int) layer.parameterCount();
      double scale = 1 / Math.sqrt(layer.inputs());
      for (; at < end; at++) {
        parameters[at] = (float) (random.nextGaussian() * scale);
        if (layer.normalised() && end - at <= layer.outputs()) {
          parameters[at] = 0.1f + random.nextFloat();
        }
      }
    }
    return parameters;
  }

  private static <T> T pick(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
