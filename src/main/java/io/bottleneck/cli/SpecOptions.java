package io.bottleneck.cli;

import io.bottleneck.data.Augmentation;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.CenterLossSpec;
import io.bottleneck.model.KindDefaults;
import io.bottleneck.model.Loss;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.PenaltySpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.StopSpec;
import io.bottleneck.model.WeightInit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training digits.")
  private Integer epochs;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice.")
  private Long seed;

  @Option(names = "--batch", paramLabel = "N", description = "Digits in a minibatch.")
  private Integer batchSize;

  @Option(names = "--learning-rate", paramLabel = "X", description = "Step size.")
  private Double learningRate;

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

  @Option(names = "--optimiser", paramLabel = "NAME", description = "adam or sgd.")
  private OptimiserSpec.Kind optimiser;

  @Option(
      names = "--beta1",
      paramLabel = "X",
      description = "Adam: how much of the gradients' running mean stays at each step, below 1.")
  private Double beta1;

  @Option(
      names = "--beta2",
      paramLabel = "X",
      description = "Adam: the same for the mean of their squares.")
  private Double beta2;

  @Option(
      names = "--epsilon",
      paramLabel = "X",
      description = "Adam: added to the root it divides by, to 0.01.")
  private Double epsilon;

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
      names = "--schedule",
      paramLabel = "NAME",
      description = "Learning rate over the run: constant, step or cosine.")
  private ScheduleSpec.Kind schedule;

  @Option(
      names = "--schedule-every",
      paramLabel = "N",
      description = "Epochs between two steps of the schedule.")
  private Integer scheduleEvery;

  @Option(
      names = "--schedule-factor",
      paramLabel = "X",
      description = "What a step of the schedule multiplies the rate by.")
  private Double scheduleFactor;

  @Option(
      names = "--gradient-clip",
      paramLabel = "X",
      description = "Longest gradient of a layer; 0 is no limit.")
  private Double gradientClip;

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
    boolean other = kind != null && kind != base.kind();
    AutoencoderSpec spec = sound(changed(other ? KindDefaults.choose(base, kind) : base));
    requireUsed(spec);
    return spec;
  }

  /** An option that would change nothing was meant otherwise. */
  private void requireUsed(AutoencoderSpec spec) throws RefusedException {
    NetworkKind of = spec.kind();
    if (of != NetworkKind.DENOISING && (noise != null || noiseStrength != null)) {
      throw unused("--noise and --noise-strength", "--kind denoising", of.label());
    }
    if (of != NetworkKind.CENTER_LOSS
        && (classWeight != null || centerWeight != null || centreRate != null)) {
      throw unused(
          "--class-weight, --center-weight and --centre-rate", "--kind center_loss", of.label());
    }
    if (of != NetworkKind.VARIATIONAL && klWeight != null) {
      throw unused("--kl-weight", "--kind variational", of.label());
    }
    OptimiserSpec.Kind by = spec.optimiser().kind();
    if (by != OptimiserSpec.Kind.ADAM && (beta1 != null || beta2 != null || epsilon != null)) {
      throw unused(
          "--beta1, --beta2 and --epsilon", "--optimiser adam", by.name().toLowerCase(Locale.ROOT));
    }
    if (spec.weightInit() != WeightInit.TRUNCATED_NORMAL && weightDeviation != null) {
      throw unused(
          "--weight-deviation",
          "--weights truncated_normal",
          spec.weightInit().name().toLowerCase(Locale.ROOT));
    }
    ScheduleSpec.Kind steps = spec.optimiser().schedule().kind();
    if (steps != ScheduleSpec.Kind.STEP && (scheduleEvery != null || scheduleFactor != null)) {
      throw unused(
          "--schedule-every and --schedule-factor",
          "--schedule step",
          steps.name().toLowerCase(Locale.ROOT));
    }
  }

  private static RefusedException unused(String options, String with, String chosen) {
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
        .kind(or(kind, base.kind()))
        .noise(noise(base))
        .augmentation(
            new Augmentation(
                or(augmentedShare, base.augmentation().share()),
                or(augmentationStrength, base.augmentation().strength())))
        .centerLoss(centerLoss(base.centerLoss()))
        .klWeight(or(klWeight, base.klWeight()))
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
        .optimiser(optimiser(base.optimiser()))
        .batchSize(or(batchSize, base.batchSize()))
        .epochs(or(epochs, base.epochs()))
        .seed(or(seed, base.seed()))
        .build();
  }

  private OptimiserSpec optimiser(OptimiserSpec from) {
    ScheduleSpec before = from.schedule();
    return new OptimiserSpec(
        or(optimiser, from.kind()),
        or(learningRate, from.learningRate()),
        or(beta1, from.beta1()),
        or(beta2, from.beta2()),
        or(epsilon, from.epsilon()),
        new ScheduleSpec(
            or(schedule, before.kind()),
            or(scheduleEvery, before.every()),
            or(scheduleFactor, before.factor())),
        or(gradientClip, from.gradientClip()));
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

  private static <T> T or(T chosen, T preset) {
    return Objects.requireNonNullElse(chosen, preset);
  }
}
