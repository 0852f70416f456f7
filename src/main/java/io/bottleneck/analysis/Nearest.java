package io.bottleneck.analysis;

import java.util.Arrays;

/** The k smallest distances so far, sorted. Candidates come in the order of their indices. */
final class Nearest {
  private final int[] indices;
  private final double[] distances;
  private int size;

  /** What a candidate must be below to be let in: the k-th distance once there are k. */
  private double limit;

  Nearest(int k, int candidates) {
    if (k < 0) {
      throw new IllegalArgumentException("k = " + k);
    }
    indices = new int[Math.min(k, candidates)];
    distances = new double[indices.length];
    limit = indices.length == 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  void offer(int index, double distance) {
    if (distance < limit) { // false for NaN
      insert(index, distance);
    }
  }

  /** What a candidate must be below to be let in; infinite until there are k. */
  double limit() {
    return limit;
  }

  private void insert(int index, double distance) {
    int at = place(distance);
    int moved = (size == indices.length ? size - 1 : size++) - at;
    System.arraycopy(indices, at, indices, at + 1, moved);
    System.arraycopy(distances, at, distances, at + 1, moved);
    indices[at] = index;
    distances[at] = distance;
    if (size == indices.length) {
      limit = distances[size - 1];
    }
  }

  /** Behind all that are as near, since they have smaller indices. */
  private int place(double distance) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (distances[middle] <= distance) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int[] indices() {
    return Arrays.copyOf(indices, size);
  }
}
