package io.bottleneck.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The covariance of codes as something to multiply vectors with, about their mean and over their
 * number.
 *
 * <p>Up to {@link #DENSE} dimensions it is a matrix. Beyond, where the matrix alone would take
 * hundreds of megabytes, it is applied through the rows. Evenly spaced rows stand for all where all
 * would take seconds; up to 64 dimensions these are all 42,000 digits.
 */
final class Covariance {
  private static final int DENSE = 1024;

  /** Multiplications that setting up may cost, about a fifth of a second. */
  private static final double BUDGET = 2e8;

  /** Rows that stand for all when there is no matrix and each product walks them. */
  private static final int WALKED = 1000;

  private final int size;
  private final double[] mean;
  private final double total;

  /** Rows that count, about their mean. */
  private final double[][] rows;

  /** The matrix, symmetric, or null when there are too many dimensions. */
  private final double[][] matrix;

  Covariance(float[] codes, int size) {
    this.size = size;
    rows = finiteRows(codes, size, step(codes.length / size, size));
    mean = new double[size];
    for (double[] row : rows) {
      Vectors.addScaled(row, 1.0 / rows.length, mean);
    }
    double variance = 0;
    for (double[] row : rows) {
      for (int j = 0; j < size; j++) {
        row[j] -= mean[j];
        variance += row[j] * row[j] / rows.length;
      }
    }
    total = variance;
    matrix = size <= DENSE ? matrix() : null;
  }

  /** Dimensions. */
  int size() {
    return size;
  }

  /** Mean code; not to be changed. */
  double[] mean() {
    return mean;
  }

  /** The sum of all dimensions' variances. */
  double total() {
    return total;
  }

  /** The covariance times {@code vector}. */
  double[] times(double[] vector) {
    double[] product = new double[size];
    if (matrix != null) {
      for (int i = 0; i < size; i++) {
        product[i] = Vectors.dot(matrix[i], vector);
      }
    } else {
      for (double[] row : rows) {
        Vectors.addScaled(row, Vectors.dot(row, vector) / rows.length, product);
      }
    }
    return product;
  }

  private double[][] matrix() {
    double[][] symmetric = new double[size][size];
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        double factor = row[i] / rows.length;
        double[] target = symmetric[i];
        for (int j = i; j < size; j++) {
          target[j] += factor * row[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        symmetric[i][j] = symmetric[j][i];
      }
    }
    return symmetric;
  }

  private static int step(int count, int size) {
    double affordable = size <= DENSE ? Math.max(BUDGET / size / size, 4 * size) : WALKED;
    return (int) Math.max(1, Math.ceil(count / affordable));
  }

  private static double[][] finiteRows(float[] codes, int size, int step) {
    List<double[]> rows = new ArrayList<>();
    for (int from = 0; from < codes.length; from += step * size) {
      double[] row = new double[size];
      double sum = 0;
      for (int j = 0; j < size; j++) {
        row[j] = codes[from + j];
        sum += row[j];
      }
      if (Double.isFinite(sum)) {
        rows.add(row);
      }
    }
    return rows.toArray(new double[0][]);
  }
}
