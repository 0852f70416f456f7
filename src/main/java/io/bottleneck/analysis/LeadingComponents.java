package io.bottleneck.analysis;

import java.util.SplittableRandom;

/**
 * The two directions of largest variance, by orthogonal iteration with Rayleigh-Ritz steps (Golub
 * and Van Loan, section 8.2): multiply a small orthonormal block by the covariance, solve the small
 * problem inside the block, repeat until the two leading vectors stand still. Same codes, same
 * components. Up to {@value #BLOCK} dimensions the block is the whole space and one step is exact.
 *
 * @param first unit vector of the largest variance
 * @param second unit vector of the second largest, at a right angle to {@code first}
 * @param firstVariance variance along {@code first}
 * @param secondVariance variance along {@code second}
 */
record LeadingComponents(
    double[] first, double[] second, double firstVariance, double secondVariance) {
  private static final int BLOCK = 10;

  /** Where variances are nearly equal any direction will do, so there is no point in going on. */
  private static final int MOST_STEPS = 100;

  /** Of the largest variance; codes themselves are good to 6e-8. */
  private static final double TOLERANCE = 1e-9;

  /** The components of a covariance of two dimensions or more. */
  static LeadingComponents of(Covariance covariance) {
    int d = covariance.size();
    double[][] basis = new double[Math.min(BLOCK, d)][d];
    SplittableRandom random = new SplittableRandom(1);
    for (double[] vector : basis) {
      for (int j = 0; j < d; j++) {
        vector[j] = random.nextDouble() - 0.5;
      }
    }
    for (int step = 1; ; step++) {
      orthonormalise(basis);
      double[][] image = new double[basis.length][];
      for (int i = 0; i < basis.length; i++) {
        image[i] = covariance.times(basis[i]);
      }
      JacobiEigen ritz = JacobiEigen.of(products(basis, image));
      double[][] vectors = combine(ritz.vectors(), basis);
      image = combine(ritz.vectors(), image);
      double[] values = ritz.values();
      double limit = TOLERANCE * Math.max(0, values[0]);
      boolean still =
          residual(image[0], values[0], vectors[0]) <= limit
              && residual(image[1], values[1], vectors[1]) <= limit;
      if (still || step == MOST_STEPS) {
        return new LeadingComponents(
            vectors[0], vectors[1], Math.max(0, values[0]), Math.max(0, values[1]));
      }
      basis = image;
    }
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
