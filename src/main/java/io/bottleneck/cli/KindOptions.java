package io.bottleneck.cli;

import static io.bottleneck.cli.SpecOptions.or;

import io.bottleneck.data.Noise;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.CenterLossSpec;
import io.bottleneck.model.KindDefaults;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Presets;
import picocli.CommandLine.Option;

/** The options that choose a kind of autoencoder, and those of the numbers that only it has. */
final class KindOptions {
  @Option(
      names = "--kind",
      paramLabel = "NAME",
      description = {
        "What is trained, with what it needs unless other options say otherwise:",
        "plain gives back the digit it saw through a narrow code (Hinton and Salakhutdinov 2006);",
        "denoising sees spoilt digits and gives back clean ones (Vincent et al. 2008);",
        "center_loss lets labels pull the codes of a class together (Wen et al. 2016);",
        "variational learns a cloud of codes for each digit, new digits can be drawn from it"
            + " (Kingma and Welling 2014);",
        "convolutional looks at small patches with the same weights everywhere, some seven times"
            + " as slow here (Masci et al. 2011)."
      })
  private NetworkKind kind;

  @Option(
      names = "--noise",
      paramLabel = "NAME",
      description = "Denoising: gaussian, salt_and_pepper or masking.")
  private Noise.Kind noise;

  @Option(
      names = "--noise-strength",
      paramLabel = "X",
      description = "Standard deviation of Gaussian noise, else the share of pixels hit; to 1.")
  private Double noiseStrength;

  @Option(
      names = "--class-weight",
      paramLabel = "X",
      description = "Center loss: weight of the classifier.")
  private Double classWeight;

  @Option(
      names = "--center-weight",
      paramLabel = "X",
      description = "Center loss: weight of the pull towards the centres.")
  private Double centerWeight;

  @Option(
      names = {"--centre-rate", "--center-rate"},
      paramLabel = "X",
      description = "Center loss: how fast the centres follow their classes, to 1.")
  private Double centreRate;

  @Option(
      names = "--kl-weight",
      paramLabel = "X",
      description = "Variational: weight of the divergence; 1 is the original.")
  private Double klWeight;

  /** {@code base} as the kind asked for, with what that needs, and with its numbers. */
  AutoencoderSpec changed(AutoencoderSpec base) {
    boolean other = kind != null && kind != base.kind();
    AutoencoderSpec from = other ? KindDefaults.choose(base, kind) : base;
    return from.with()
        .kind(or(kind, from.kind()))
        .noise(noise(from))
        .centerLoss(centerLoss(from.centerLoss()))
        .klWeight(or(klWeight, from.klWeight()))
        .build();
  }

  /** Refuses options that the kind {@code of} has no use for. */
  void requireUsed(NetworkKind of) throws RefusedException {
    if (of != NetworkKind.DENOISING && (noise != null || noiseStrength != null)) {
      throw SpecOptions.unused("--noise and --noise-strength", "--kind denoising", of.label());
    }
    if (of != NetworkKind.CENTER_LOSS
        && (classWeight != null || centerWeight != null || centreRate != null)) {
      throw SpecOptions.unused(
          "--class-weight, --center-weight and --centre-rate", "--kind center_loss", of.label());
    }
    if (of != NetworkKind.VARIATIONAL && klWeight != null) {
      throw SpecOptions.unused("--kl-weight", "--kind variational", of.label());
    }
  }

  /** A kind of noise without a word about its strength means the seed project's. */
  private Noise noise(AutoencoderSpec base) {
    Noise from = noise != null ? strong(base.noise()) : base.noise();
    return new Noise(or(noise, from.kind()), or(noiseStrength, from.strength()));
  }

  private static Noise strong(Noise noise) {
    return noise.kind() == Noise.Kind.NONE ? Presets.DENOISING.noise() : noise;
  }

  private CenterLossSpec centerLoss(CenterLossSpec from) {
    return new CenterLossSpec(
        or(classWeight, from.classWeight()),
        or(centerWeight, from.centerWeight()),
        or(centreRate, from.rate()));
  }
}
