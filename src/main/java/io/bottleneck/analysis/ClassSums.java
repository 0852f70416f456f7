package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;

/** Sums of grey levels by class: all that squared errors against a mean image take. */
final class ClassSums {
  /** Where digits without a label are counted. */
  private static final int UNLABELLED = DigitDataset.CLASSES;

  /** By class and pixel; whole numbers far below 2^53, so they are exact. */
  private final double[][] sums = new double[DigitDataset.CLASSES + 1][DigitDataset.PIXELS];

  private final double[] squares = new double[DigitDataset.CLASSES + 1];
  private final int[] counts = new int[DigitDataset.CLASSES + 1];

  /** Adds a digit of class {@code label}, or {@link DigitDataset#UNLABELLED}. */
  void add(int label, InkedPixels ink) {
    int group = label == DigitDataset.UNLABELLED ? UNLABELLED : label;
    counts[group]++;
    for (int s = 0; s < ink.count(); s++) {
      double grey = ink.grey(s);
      sums[group][ink.place(s)] += grey;
      squares[group] += grey * grey;
    }
  }

  /** Digits of class {@code label}, 0..9. */
  int count(int label) {
    return counts[label];
  }

  /** All digits. */
  int total() {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** The mean of all digits, 784 grey levels. */
  double[] mean() {
    double[] mean = new double[DigitDataset.PIXELS];
    for (double[] sum : sums) {
      Vectors.addScaled(sum, 1.0 / total(), mean);
    }
    return mean;
  }

  /** The mean of the digits of class {@code label}, which must not be empty. */
  double[] mean(int label) {
    double[] mean = new double[DigitDataset.PIXELS];
    Vectors.addScaled(sums[label], 1.0 / counts[label], mean);
    return mean;
  }

  /** The summed squared differences of all digits from {@code image}. */
  double squaredError(double[] image) {
    double error = 0;
    for (int group = 0; group < sums.length; group++) {
      error += squaredError(group, image);
    }
    return error;
  }

  /** The summed squared differences of the digits of class {@code label} from {@code image}. */
  double squaredError(int label, double[] image) {
    return squares[label]
        - 2 * Vectors.dot(sums[label], image)
        + counts[label] * Vectors.dot(image, image);
  }
}
