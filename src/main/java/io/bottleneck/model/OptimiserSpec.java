package io.bottleneck.model;

import java.util.Objects;

/**
 * Adam (Kingma and Ba 2015) and its numbers, or plain stochastic gradient descent.
 *
 * @param kind which optimiser
 * @param learningRate step size, in (0, 1]; the schedule starts from it
 * @param beta1 decay of the gradient's running mean, in [0, 1); unused by SGD
 * @param beta2 decay of the squared gradient's running mean, in [0, 1); unused by SGD
 * @param epsilon added to the denominator, in (0, 1e-2]; unused by SGD
 * @param schedule how the learning rate changes over the run
 * @param gradientClip longest gradient of a layer; a longer one is scaled down to it (Pascanu et
 *     al. 2013); 0 for no limit, at most 1000
 */
public record OptimiserSpec(
    Kind kind,
    double learningRate,
    double beta1,
    double beta2,
    double epsilon,
    ScheduleSpec schedule,
    double gradientClip) {
  /** The optimisers one can choose. */
  public enum Kind {
    /** Adaptive moment estimation. */
    ADAM,
    /** Stochastic gradient descent without momentum. */
    SGD
  }

  /** Checks that nothing is missing. */
  public OptimiserSpec {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(schedule, "schedule");
  }

  /** An optimiser whose rate stays and whose gradients are taken as they are. */
  public OptimiserSpec(Kind kind, double learningRate, double beta1, double beta2, double epsilon) {
    this(kind, learningRate, beta1, beta2, epsilon, ScheduleSpec.CONSTANT, 0);
  }

  /** Adam with the paper's constants. */
  public static OptimiserSpec adam(double learningRate) {
    return new OptimiserSpec(Kind.ADAM, learningRate, 0.9, 0.999, 1e-8);
  }

  /** The same optimiser with another learning rate. */
  public OptimiserSpec withLearningRate(double rate) {
    return new OptimiserSpec(kind, rate, beta1, beta2, epsilon, schedule, gradientClip);
  }

  /** The same optimiser with another schedule. */
  public OptimiserSpec withSchedule(ScheduleSpec newSchedule) {
    return new OptimiserSpec(kind, learningRate, beta1, beta2, epsilon, newSchedule, gradientClip);
  }
}
