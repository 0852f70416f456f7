package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;

/**
 * The mean silhouette of classes (Rousseeuw 1987), summed up digit by digit: with a the mean
 * distance to the others of the own class and b that to the nearest other class, (b - a) / max(a,
 * b). It is 0 for the only digit of a class and where both are 0, as in scikit-learn.
 */
final class Silhouette {
  private final byte[] labels;
  private final int[] counts = new int[DigitDataset.CLASSES];
  private final double[] distances;
  private double sum;
  private int digits;

  /**
   * @param labels a class 0..9 a digit
   */
  Silhouette(byte[] labels) {
    this.labels = labels;
    distances = new double[labels.length];
    for (byte label : labels) {
      counts[label]++;
    }
  }

  /** Adds a digit by its squared distances to all, 0 to itself. */
  void add(int digit, double[] squared) {
    for (int j = 0; j < distances.length; j++) {
      distances[j] = Math.sqrt(squared[j]);
    }
    double[] sums = new double[counts.length];
    for (int j = 0; j < distances.length; j++) {
      sums[labels[j]] += distances[j];
    }
    int own = labels[digit];
    double within = sums[own] / (counts[own] - 1);
    double nearest = Double.POSITIVE_INFINITY;
    for (int c = 0; c < counts.length; c++) {
      if (c != own && counts[c] > 0) {
        nearest = Math.min(nearest, sums[c] / counts[c]);
      }
    }
    double value = (nearest - within) / Math.max(nearest, within);
    sum += Double.isNaN(value) ? 0 : value;
    digits++;
  }

  /** The mean over the digits added; NaN unless there are two classes and not one a digit. */
  double mean() {
    int classes = 0;
    for (int count : counts) {
      classes += count > 0 ? 1 : 0;
    }
    return classes < 2 || classes >= labels.length ? Double.NaN : sum / digits;
  }
}
