package io.bottleneck.cli;

import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.WeightInit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that change single numbers of a spec; what is not given stays the preset's. */
final class SpecOptions {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "Network to start from: seed, wide, code32 or quick (default: seed).")
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
      description = "Encoder units after the 784 pixels, the last is the code: 256,64,32,2.")
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
    AutoencoderSpec spec = changed(base);
    if (!spec.faults().isEmpty()) {
      throw new RefusedException(String.join(" ", spec.faults()));
    }
    return spec;
  }

  private AutoencoderSpec changed(AutoencoderSpec base) {
    OptimiserSpec from = base.optimiser();
    return base.with()
        .encoderSizes(or(layers, base.encoderSizes()))
        .hiddenActivation(or(hidden, base.hiddenActivation()))
        .codeActivation(or(code, base.codeActivation()))
        .outputActivation(or(output, base.outputActivation()))
        .batchNormalisation(or(batchNormalisation, base.batchNormalisation()))
        .weightInit(or(weightInit, base.weightInit()))
        .weightDeviation(or(weightDeviation, base.weightDeviation()))
        .biasInit(or(biasInit, base.biasInit()))
        .loss(or(loss, base.loss()))
        .optimiser(
            new OptimiserSpec(
                or(optimiser, from.kind()),
                or(learningRate, from.learningRate()),
                from.beta1(),
                from.beta2(),
                from.epsilon(),
                from.schedule(),
                from.gradientClip()))
        .batchSize(or(batchSize, base.batchSize()))
        .epochs(or(epochs, base.epochs()))
        .seed(or(seed, base.seed()))
        .build();
  }

  private static <T> T or(T chosen, T preset) {
    return Objects.requireNonNullElse(chosen, preset);
  }
}
