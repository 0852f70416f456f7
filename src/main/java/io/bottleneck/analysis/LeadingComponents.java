package io.bottleneck.analysis;

/**
 * The two directions of largest variance. Same codes, same components. Up to {@value #BLOCK}
 * dimensions they are exact.
 *
 * @param first unit vector of the largest variance
 * @param second unit vector of the second largest, at a right angle to {@code first}
 * @param firstVariance variance along {@code first}
 * @param secondVariance variance along {@code second}
 */
record LeadingComponents(
    double[] first, double[] second, double firstVariance, double secondVariance) {
  private static final int BLOCK = 10;

  /** The components of a covariance of two dimensions or more. */
  static LeadingComponents of(Covariance covariance) {
    SubspaceIteration leading =
        SubspaceIteration.of(covariance.size(), covariance::times, 2, BLOCK, () -> false);
    double[][] vectors = leading.vectors();
    double[] values = leading.values();
    return new LeadingComponents(vectors[0], vectors[1], values[0], values[1]);
  }
}
