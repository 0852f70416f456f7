package io.bottleneck.ui.training;

/**
 * What losses are compared with: reconstruction MSE of the held-out digits of what knows nothing or
 * little; NaN while unknown.
 *
 * @param meanImage of the mean of all training digits
 * @param classMean of the mean of the training digits of the same label
 * @param pca of as many principal components as the code has numbers
 */
public record Levels(double meanImage, double classMean, double pca) {
  /** Nothing is known yet. */
  public static final Levels NONE = new Levels(Double.NaN, Double.NaN, Double.NaN);
}
