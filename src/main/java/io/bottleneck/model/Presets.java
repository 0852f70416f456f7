package io.bottleneck.model;

import java.util.List;
import java.util.Optional;

/** The specs one can start from. */
public final class Presets {
  /** The seed project's network: 784-256-64-32-2, ReLU everywhere but a linear code. */
  public static final AutoencoderSpec SEED =
      new AutoencoderSpec(
          "seed",
          List.of(256, 64, 32, 2),
          Activation.RELU,
          Activation.LINEAR,
          Activation.RELU,
          false,
          WeightInit.TRUNCATED_NORMAL,
          0.1,
          0.1,
          Loss.MSE,
          OptimiserSpec.adam(5e-4),
          200,
          100,
          1);

  /** A wide network with batch normalisation: better pictures from two numbers, slower. */
  public static final AutoencoderSpec WIDE =
      new AutoencoderSpec(
          "wide",
          List.of(1000, 500, 250, 2),
          Activation.RELU,
          Activation.LINEAR,
          Activation.SIGMOID,
          true,
          WeightInit.HE_NORMAL,
          0.1,
          0,
          Loss.MSE,
          OptimiserSpec.adam(1e-3),
          200,
          40,
          1);

  /** A code of 32 numbers: sharp reconstructions, no flat map. */
  public static final AutoencoderSpec CODE_32 =
      new AutoencoderSpec(
          "code32",
          List.of(256, 64, 32),
          Activation.RELU,
          Activation.LINEAR,
          Activation.SIGMOID,
          false,
          WeightInit.HE_NORMAL,
          0.1,
          0,
          Loss.MSE,
          OptimiserSpec.adam(1e-3),
          200,
          100,
          1);

  /** A small network for a first look: a second or so an epoch. */
  public static final AutoencoderSpec QUICK =
      new AutoencoderSpec(
          "quick",
          List.of(128, 32, 2),
          Activation.RELU,
          Activation.LINEAR,
          Activation.SIGMOID,
          false,
          WeightInit.HE_NORMAL,
          0.1,
          0,
          Loss.MSE,
          OptimiserSpec.adam(1e-3),
          200,
          20,
          1);

  private static final List<AutoencoderSpec> ALL = List.of(SEED, WIDE, CODE_32, QUICK);

  private Presets() {}

  /** All presets, the seed project's first. */
  public static List<AutoencoderSpec> all() {
    return ALL;
  }

  /** The preset called {@code name}, whatever its case. */
  public static Optional<AutoencoderSpec> named(String name) {
    return ALL.stream().filter(spec -> spec.name().equalsIgnoreCase(name)).findFirst();
  }
}
