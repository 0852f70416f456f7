package io.bottleneck.analysis;

/**
 * Squared distances from one digit to all of a set, and the order they make: nearer first, of
 * equally near ones the smaller index. The digit itself does not take part. One is filled again and
 * again, by one thread.
 */
final class DistanceRow {
  private final double[] squared;

  /** Room for the distances to {@code size} digits. */
  DistanceRow(int size) {
    squared = new double[size];
  }

  /** The squared distances, to be filled in before {@link #leaveOut}. */
  double[] squared() {
    return squared;
  }

  /** Takes in distances in whole numbers. */
  void copy(int[] distances) {
    for (int j = 0; j < squared.length; j++) {
      squared[j] = distances[j];
    }
  }

  /** Takes the digit itself out of the order, by an infinite distance. */
  void leaveOut(int self) {
    squared[self] = Double.POSITIVE_INFINITY;
  }

  /** The {@code k} nearest, nearest first; fewer when there are fewer. */
  int[] nearest(int k) {
    Nearest nearest = new Nearest(k, squared.length - 1);
    for (int j = 0; j < squared.length; j++) {
      nearest.offer(j, squared[j]);
    }
    return nearest.indices();
  }

  /**
   * The place of {@code other} in the order, 1 for the nearest. Counts, which beats sorting, and
   * without branches: on average half the comparisons go one way, which no processor can foresee.
   */
  int rank(int other) {
    // Bits of numbers that are not negative order as the numbers do; the sign says who is smaller.
    long limit = Double.doubleToRawLongBits(squared[other]);
    long before = 0;
    for (int j = 0; j < other; j++) {
      before += Double.doubleToRawLongBits(squared[j]) - limit - 1 >>> 63;
    }
    for (int j = other + 1; j < squared.length; j++) {
      before += Double.doubleToRawLongBits(squared[j]) - limit >>> 63;
    }
    return 1 + (int) before;
  }
}
