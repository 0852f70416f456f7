package io.bottleneck.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * The largest eigenvalues of a symmetric matrix that has none below zero, with their eigenvectors,
 * by orthogonal iteration with Rayleigh-Ritz steps (Golub and Van Loan, section 8.2): multiply a
 * small orthonormal block by the matrix, solve the small problem inside the block, repeat until the
 * wanted vectors stand still. Same matrix, same vectors. With a block as large as the whole space
 * one step is exact.
 *
 * @param values the largest first, not below zero
 * @param vectors {@code vectors[i]} is the unit eigenvector of {@code values[i]}
 */
record SubspaceIteration(double[] values, double[][] vectors) {
  /** Where values are nearly equal any direction will do, so there is no point in going on. */
  private static final int MOST_STEPS = 100;

  /** Of the largest value; codes themselves are good to 6e-8. */
  private static final double TOLERANCE = 1e-9;

  /**
   * Finds the leading eigenvectors.
   *
   * @param size rows of the matrix
   * @param times multiplies a vector with the matrix
   * @param wanted how many are to stand still
   * @param block how many are carried along, at least {@code wanted}; more converge faster
   * @param cancelled asked at every step
   */
  static SubspaceIteration of(
      int size, UnaryOperator<double[]> times, int wanted, int block, BooleanSupplier cancelled) {
    double[][] basis = new double[Math.min(block, size)][size];
    SplittableRandom random = new SplittableRandom(1);
    for (double[] vector : basis) {
      for (int j = 0; j < size; j++) {
        vector[j] = random.nextDouble() - 0.5;
      }
    }
    for (int step = 1; ; step++) {
      Cancelled.check(cancelled);
      orthonormalise(basis);
      double[][] image = new double[basis.length][];
      for (int i = 0; i < basis.length; i++) {
        image[i] = times.apply(basis[i]);
      }
      JacobiEigen ritz = JacobiEigen.of(products(basis, image));
      double[][] vectors = combine(ritz.vectors(), basis);
      image = combine(ritz.vectors(), image);
      if (step == MOST_STEPS || still(image, ritz.values(), vectors, wanted)) {
        double[] values = Arrays.copyOf(ritz.values(), wanted);
        for (int i = 0; i < wanted; i++) {
          values[i] = Math.max(0, values[i]);
        }
        return new SubspaceIteration(values, Arrays.copyOf(vectors, wanted));
      }
      basis = image;
    }
  }

  private static boolean still(double[][] image, double[] values, double[][] vectors, int wanted) {
    double limit = TOLERANCE * Math.max(0, values[0]);
    for (int i = 0; i < wanted; i++) {
      if (!(residual(image[i], values[i], vectors[i]) <= limit)) {
        return false;
      }
    }
    return true;
  }

  /** Gram-Schmidt, twice for full precision; a vector that vanishes gives way to an axis. */
  private static void orthonormalise(double[][] basis) {
    int axis = 0;
    for (int i = 0; i < basis.length; i++) {
      double before = Math.sqrt(Vectors.dot(basis[i], basis[i]));
      while (!removeEarlier(basis, i, before)) {
        basis[i] = new double[basis[i].length];
        basis[i][axis++] = 1;
        before = 1;
      }
    }
  }

  private static boolean removeEarlier(double[][] basis, int i, double before) {
    double[] vector = basis[i];
    for (int pass = 0; pass < 2; pass++) {
      for (int earlier = 0; earlier < i; earlier++) {
        Vectors.addScaled(basis[earlier], -Vectors.dot(basis[earlier], vector), vector);
      }
    }
    double length = Math.sqrt(Vectors.dot(vector, vector));
    if (!(length > 1e-8 * before)) { // also true for zero
      return false;
    }
    for (int j = 0; j < vector.length; j++) {
      vector[j] /= length;
    }
    return true;
  }

  private static double[][] products(double[][] basis, double[][] image) {
    int p = basis.length;
    double[][] products = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = i; j < p; j++) {
        products[i][j] = Vectors.dot(basis[i], image[j]);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  private static double[][] combine(double[][] weights, double[][] vectors) {
    double[][] combined = new double[weights.length][vectors[0].length];
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < vectors.length; k++) {
        Vectors.addScaled(vectors[k], weights[i][k], combined[i]);
      }
    }
    return combined;
  }

  private static double residual(double[] image, double value, double[] vector) {
    double sum = 0;
    for (int j = 0; j < vector.length; j++) {
      double rest = image[j] - value * vector[j];
      sum += rest * rest;
    }
    return Math.sqrt(sum);
  }
}
