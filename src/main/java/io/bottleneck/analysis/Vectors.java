package io.bottleneck.analysis;

/** Arithmetic on vectors in double precision. */
final class Vectors {
  private Vectors() {}

  /** The sum of products of entries. */
  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** Adds {@code factor * vector} to {@code target}. */
  static void addScaled(double[] vector, double factor, double[] target) {
    for (int j = 0; j < target.length; j++) {
      target[j] += factor * vector[j];
    }
  }
}
