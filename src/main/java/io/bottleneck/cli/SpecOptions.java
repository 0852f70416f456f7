package io.bottleneck.cli;

import io.bottleneck.data.Augmentation;
import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.PenaltySpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.StopSpec;
import io.bottleneck.model.WeightInit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that change single numbers of a spec; what is not given stays the preset's. */
final class SpecOptions {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "Network to start from: seed, wide, code32, quick, seed-relu, denoising, center,"
              + " variational, convolutional or sparse (default: seed).")
  private String preset;

  @Mixin private KindOptions kind = new KindOptions();
  @Mixin private OptimiserOptions optimiser = new OptimiserOptions();

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training digits.")
  private Integer epochs;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice.")
  private Long seed;

  @Option(names = "--batch", paramLabel = "N", description = "Digits in a minibatch.")
  private Integer batchSize;

  @Option(
      names = "--layers",
      paramLabel = "N",
      split = ",",
      description =
          "Encoder units after the 784 pixels, filters of a convolutional network; the last is the"
              + " code: 256,64,32,2.")
  private List<Integer> layers;

  @Option(
      names = "--hidden",
      paramLabel = "NAME",
      description = "Hidden activation: relu, sigmoid, tanh or linear.")
  private Activation hidden;

  @Option(names = "--code", paramLabel = "NAME", description = "Code activation: the same.")
  private Activation code;

  @Option(names = "--output", paramLabel = "NAME", description = "Output activation: the same.")
  private Activation output;

  @Option(
      names = "--batch-normalisation",
      negatable = true,
      description = "Normalise hidden layers, or not.")
  private Boolean batchNormalisation;

  @Option(
      names = "--weights",
      paramLabel = "NAME",
      description = "truncated_normal, xavier_uniform or he_normal.")
  private WeightInit weightInit;

  @Option(
      names = "--weight-deviation",
      paramLabel = "X",
      description = "Standard deviation of truncated normal weights.")
  private Double weightDeviation;

  @Option(names = "--bias", paramLabel = "X", description = "Initial value of every bias.")
  private Double biasInit;

  @Option(names = "--loss", paramLabel = "NAME", description = "mse or binary_cross_entropy.")
  private Loss loss;

  @Option(
      names = "--augmented-share",
      paramLabel = "X",
      description = "Share of the digits that are changed a little in every epoch; to 1.")
  private Double augmentedShare;

  @Option(
      names = "--augmentation-strength",
      paramLabel = "X",
      description =
          "How much they are turned, moved, slanted, scaled and bent: 1 is hardly seen; to 3.")
  private Double augmentationStrength;

  @Option(
      names = "--code-l1",
      paramLabel = "X",
      description = "Penalty on the sum of a code's absolute values; 0 is none.")
  private Double codeL1;

  @Option(
      names = "--weight-decay",
      paramLabel = "X",
      description = "Penalty on half the sum of squared weights; 0 is none.")
  private Double weightDecay;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Stop after N epochs without a better validation loss; 0 is never.")
  private Integer patience;

  @Option(
      names = "--minutes",
      paramLabel = "X",
      description = "Stop after so many minutes of training; 0 is never.")
  private Double minutes;

  @Option(
      names = "--target",
      paramLabel = "X",
      description = "Stop at this validation loss; 0 is never.")
  private Double target;

  /** The spec asked for, checked. */
  AutoencoderSpec spec() throws RefusedException {
    String name = Objects.requireNonNullElse(preset, Presets.SEED.name());
    AutoencoderSpec base =
        Presets.named(name)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "There is no preset \"%s\"; there are %s."
                            .formatted(
                                name,
                                Presets.all().stream()
                                    .map(AutoencoderSpec::name)
                                    .collect(Collectors.joining(", ")))));
    return withOptions(base);
  }

  /** The spec of another run with what is asked for beside it, checked. */
  AutoencoderSpec beside(AutoencoderSpec other) throws RefusedException {
    if (preset != null) {
      throw new RefusedException(
          "--from and --preset both say which network to start from; leave one of them out.");
    }
    return withOptions(other);
  }

  private AutoencoderSpec withOptions(AutoencoderSpec base) throws RefusedException {
    AutoencoderSpec spec = sound(changed(kind.changed(base)));
    requireUsed(spec);
    return spec;
  }

  /** An option that would change nothing was meant otherwise. */
  private void requireUsed(AutoencoderSpec spec) throws RefusedException {
    kind.requireUsed(spec.kind());
    optimiser.requireUsed(spec.optimiser());
    if (spec.weightInit() != WeightInit.TRUNCATED_NORMAL && weightDeviation != null) {
      throw unused(
          "--weight-deviation",
          "--weights truncated_normal",
          spec.weightInit().name().toLowerCase(Locale.ROOT));
    }
  }

  /** Why {@code options} are refused that mean nothing beside what is {@code chosen}. */
  static RefusedException unused(String options, String with, String chosen) {
    return new RefusedException(
        "%s %s with %s, and %s is chosen; choose that, or leave %s out."
            .formatted(
                options,
                options.contains(" and ") ? "work" : "works",
                with,
                chosen,
                options.contains(" and ") ? "them" : "it"));
  }

  /** The spec of a run that goes on: only when it ends may be another, checked. */
  AutoencoderSpec goneOn(AutoencoderSpec begun) throws RefusedException {
    return sound(begun.with().epochs(or(epochs, begun.epochs())).stop(stop(begun.stop())).build());
  }

  private static AutoencoderSpec sound(AutoencoderSpec spec) throws RefusedException {
    if (!spec.faults().isEmpty()) {
      throw new RefusedException(String.join(" ", spec.faults()));
    }
    return spec;
  }

  private StopSpec stop(StopSpec from) {
    return new StopSpec(
        or(patience, from.patience()), or(minutes, from.minutes()), or(target, from.target()));
  }

  private AutoencoderSpec changed(AutoencoderSpec base) {
    return base.with()
        .augmentation(
            new Augmentation(
                or(augmentedShare, base.augmentation().share()),
                or(augmentationStrength, base.augmentation().strength())))
        .penalties(
            new PenaltySpec(
                or(codeL1, base.penalties().codeL1()),
                or(weightDecay, base.penalties().weightDecay())))
        .stop(stop(base.stop()))
        .encoderSizes(or(layers, base.encoderSizes()))
        .hiddenActivation(or(hidden, base.hiddenActivation()))
        .codeActivation(or(code, base.codeActivation()))
        .outputActivation(or(output, base.outputActivation()))
        .batchNormalisation(or(batchNormalisation, base.batchNormalisation()))
        .weightInit(or(weightInit, base.weightInit()))
        .weightDeviation(or(weightDeviation, base.weightDeviation()))
        .biasInit(or(biasInit, base.biasInit()))
        .loss(or(loss, base.loss()))
        .optimiser(optimiser.changed(base.optimiser()))
        .batchSize(or(batchSize, base.batchSize()))
        .epochs(or(epochs, base.epochs()))
        .seed(or(seed, base.seed()))
        .build();
  }

  /** What was chosen, else what was there. */
  static <T> T or(T chosen, T preset) {
    return Objects.requireNonNullElse(chosen, preset);
  }
}
