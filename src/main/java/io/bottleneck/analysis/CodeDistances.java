package io.bottleneck.analysis;

import java.util.Arrays;

/** Squared distances between codes, in double precision. Immutable, callable from any thread. */
final class CodeDistances {
  /** Dimension by dimension, so that one code is compared with all in straight runs. */
  private final double[][] columns;

  /** Takes rows of {@code codeSize} floats. */
  CodeDistances(float[] codes, int codeSize) {
    int n = codes.length / codeSize;
    columns = new double[codeSize][n];
    for (int d = 0; d < codeSize; d++) {
      for (int i = 0; i < n; i++) {
        columns[d][i] = codes[i * codeSize + d];
      }
    }
  }

  /** Fills {@code squared} with the distances from code {@code index} to all, itself included. */
  void fill(int index, double[] squared) {
    Arrays.fill(squared, 0);
    for (double[] column : columns) {
      addSquares(column, column[index], squared);
    }
  }

  private static void addSquares(double[] column, double at, double[] squared) {
    for (int j = 0; j < squared.length; j++) {
      double difference = column[j] - at;
      squared[j] += difference * difference;
    }
  }
}
