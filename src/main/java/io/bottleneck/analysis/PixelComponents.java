package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The principal components of digits' pixels (Pearson, "On lines and planes of closest fit to
 * systems of points in space", 1901): the directions about the mean image in which digits vary
 * most. Exact over all digits.
 */
final class PixelComponents {
  /** Digits between two questions whether to go on. */
  private static final int CHUNK = 1000;

  /** Directions carried along beyond those wanted; with these the iteration takes some 30 steps. */
  private static final int SPARE = 32;

  /** Of the largest variance; what is below is rounding. */
  private static final double NOTHING = 1e-12;

  /** By pixel and component, so that a digit is projected in one run a pixel. */
  private final double[][] byPixel;

  /** What the mean image itself gives along each component. */
  private final double[] ofMean;

  private PixelComponents(double[][] vectors, double[] mean) {
    byPixel = new double[DigitDataset.PIXELS][vectors.length];
    ofMean = new double[vectors.length];
    for (int c = 0; c < vectors.length; c++) {
      ofMean[c] = Vectors.dot(vectors[c], mean);
      for (int p = 0; p < mean.length; p++) {
        byPixel[p][c] = vectors[c][p];
      }
    }
  }

  /**
   * The leading components of {@code digits} about {@code mean}, their own mean.
   *
   * @param wanted how many; fewer come back when the digits vary in fewer directions
   */
  static PixelComponents of(
      DigitDataset digits, double[] mean, int wanted, BooleanSupplier cancelled) {
    double[][] covariance = covariance(digits, mean, cancelled);
    SubspaceIteration leading =
        SubspaceIteration.of(
            mean.length, vector -> times(covariance, vector), wanted, wanted + SPARE, cancelled);
    double[] values = leading.values();
    int varying = 0;
    while (varying < wanted && values[varying] > NOTHING * values[0]) {
      varying++;
    }
    return new PixelComponents(Arrays.copyOf(leading.vectors(), varying), mean);
  }

  /** How many components there are. */
  int count() {
    return ofMean.length;
  }

  /** Adds to {@code explained} the squares of a digit's coordinates along each component. */
  void addSquares(InkedPixels ink, double[] explained) {
    double[] coordinates = new double[ofMean.length];
    for (int s = 0; s < ink.count(); s++) {
      Vectors.addScaled(byPixel[ink.place(s)], ink.grey(s), coordinates);
    }
    for (int c = 0; c < coordinates.length; c++) {
      double coordinate = coordinates[c] - ofMean[c];
      explained[c] += coordinate * coordinate;
    }
  }

  private static double[][] covariance(
      DigitDataset digits, double[] mean, BooleanSupplier cancelled) {
    double[][] matrix = new double[mean.length][mean.length];
    InkedPixels ink = new InkedPixels();
    for (int i = 0; i < digits.size(); i++) {
      if (i % CHUNK == 0) {
        Cancelled.check(cancelled);
      }
      ink.read(digits, i);
      addProducts(ink, matrix);
    }
    for (int p = 0; p < mean.length; p++) {
      for (int q = p; q < mean.length; q++) {
        matrix[p][q] = matrix[p][q] / digits.size() - mean[p] * mean[q];
        matrix[q][p] = matrix[p][q];
      }
    }
    return matrix;
  }

  /** Half of the products, as places ascend; whole numbers far below 2^53, so they are exact. */
  private static void addProducts(InkedPixels ink, double[][] matrix) {
    for (int s = 0; s < ink.count(); s++) {
      double[] row = matrix[ink.place(s)];
      double grey = ink.grey(s);
      for (int t = s; t < ink.count(); t++) {
        row[ink.place(t)] += grey * ink.grey(t);
      }
    }
  }

  /** By columns, which are rows too: sums of scaled rows are quicker than dot products. */
  private static double[] times(double[][] symmetric, double[] vector) {
    double[] product = new double[vector.length];
    for (int p = 0; p < vector.length; p++) {
      Vectors.addScaled(symmetric[p], vector[p], product);
    }
    return product;
  }
}
