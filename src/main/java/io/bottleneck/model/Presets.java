package io.bottleneck.model;

import io.bottleneck.data.Noise;
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

  /** The seed's network with ReLU on the code too, as its text describes it. */
  public static final AutoencoderSpec SEED_RELU =
      SEED.with().name("seed-relu").codeActivation(Activation.RELU).build();

  /** The seed's layers on noisy digits; its factor of 0.3 was meant for this (Vincent et al.). */
  public static final AutoencoderSpec DENOISING =
      SEED.with()
          .name("denoising")
          .kind(NetworkKind.DENOISING)
          .noise(new Noise(Noise.Kind.GAUSSIAN, 0.3))
          .outputActivation(Activation.SIGMOID)
          .build();

  /** The seed's layers, codes pulled together by class: an orderly map at some cost in pictures. */
  public static final AutoencoderSpec CENTER =
      SEED.with()
          .name("center")
          .kind(NetworkKind.CENTER_LOSS)
          .outputActivation(Activation.SIGMOID)
          .weightInit(WeightInit.HE_NORMAL)
          .biasInit(0)
          .optimiser(OptimiserSpec.adam(1e-3))
          .epochs(40)
          .build();

  /** The seed's layers as a variational autoencoder: new digits can be drawn from its map. */
  public static final AutoencoderSpec VARIATIONAL =
      SEED.with()
          .name("variational")
          .kind(NetworkKind.VARIATIONAL)
          .outputActivation(Activation.SIGMOID)
          .weightInit(WeightInit.HE_NORMAL)
          .biasInit(0)
          .loss(Loss.BINARY_CROSS_ENTROPY)
          .optimiser(OptimiserSpec.adam(1e-3))
          .epochs(60)
          .build();

  /** Filters of 3 x 3 in two layers: few weights, but some seven times the seed's time an epoch. */
  public static final AutoencoderSpec CONVOLUTIONAL =
      QUICK
          .with()
          .name("convolutional")
          .kind(NetworkKind.CONVOLUTIONAL)
          .encoderSizes(List.of(8, 16, 16))
          .build();

  /**
   * 64 code numbers of which most stay near 0 for any one digit. Sigmoid as in Ng's notes: of 64
   * ReLUs some 20 are off for every digit from the start, whatever the penalty.
   */
  public static final AutoencoderSpec SPARSE =
      CODE_32
          .with()
          .name("sparse")
          .encoderSizes(List.of(256, 64))
          .codeActivation(Activation.SIGMOID)
          .penalties(new PenaltySpec(3e-4, 0))
          .build();

  private static final List<AutoencoderSpec> ALL =
      List.of(
          SEED,
          WIDE,
          CODE_32,
          QUICK,
          SEED_RELU,
          DENOISING,
          CENTER,
          VARIATIONAL,
          CONVOLUTIONAL,
          SPARSE);

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
