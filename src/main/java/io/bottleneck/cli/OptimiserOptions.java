package io.bottleneck.cli;

import static io.bottleneck.cli.SpecOptions.or;

import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.ScheduleSpec;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that change how weights follow the gradient. */
final class OptimiserOptions {
  @Option(names = "--learning-rate", paramLabel = "X", description = "Step size.")
  private Double learningRate;

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

  /** {@code from} with what is asked for. */
  OptimiserSpec changed(OptimiserSpec from) {
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

  /** Refuses options that {@code chosen} has no use for. */
  void requireUsed(OptimiserSpec chosen) throws RefusedException {
    OptimiserSpec.Kind by = chosen.kind();
    if (by != OptimiserSpec.Kind.ADAM && (beta1 != null || beta2 != null || epsilon != null)) {
      throw SpecOptions.unused(
          "--beta1, --beta2 and --epsilon", "--optimiser adam", by.name().toLowerCase(Locale.ROOT));
    }
    ScheduleSpec.Kind steps = chosen.schedule().kind();
    if (steps != ScheduleSpec.Kind.STEP && (scheduleEvery != null || scheduleFactor != null)) {
      throw SpecOptions.unused(
          "--schedule-every and --schedule-factor",
          "--schedule step",
          steps.name().toLowerCase(Locale.ROOT));
    }
  }
}
