package io.bottleneck.model;

/**
 * Adam (Kingma and Ba 2015) and its numbers, or plain stochastic gradient descent.
 *
 * @param kind which optimiser
 * @param learningRate step size, in (0, 1]
 * @param beta1 decay of the gradient's running mean, in [0, 1); unused by SGD
 * @param beta2 decay of the squared gradient's running mean, in [0, 1); unused by SGD
 * @param epsilon added to the denominator, in (0, 1e-2]; unused by SGD
 */
public record OptimiserSpec(
    Kind kind, double learningRate, double beta1, double beta2, double epsilon) {
  /** The optimisers one can choose. */
  public enum Kind {
    /** Adaptive moment estimation. */
    ADAM,
    /** Stochastic gradient descent without momentum. */
    SGD
  }

  /** Adam with the paper's constants. */
  public static OptimiserSpec adam(double learningRate) {
    return new OptimiserSpec(Kind.ADAM, learningRate, 0.9, 0.999, 1e-8);
  }

  /** The same optimiser with another learning rate. */
  public OptimiserSpec withLearningRate(double rate) {
    return new OptimiserSpec(kind, rate, beta1, beta2, epsilon);
  }
}
