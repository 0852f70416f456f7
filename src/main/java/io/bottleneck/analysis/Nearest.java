package io.bottleneck.analysis;

import java.util.Arrays;

/**
 * The k smallest distances so far, sorted, of equal ones the smaller index first. Candidates come
 * in any order.
 */
final class Nearest {
  private final int[] indices;
  private final double[] distances;
  private int size;

  /** The k-th distance once there are k. */
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
    } else if (distance == limit && size == indices.length && size > 0) {
      if (index < indices[size - 1]) {
        insert(index, distance);
      }
    }
  }

  /**
   * The k-th distance once there are k, before that infinity: what is farther is not let in, and
   * what is as far only by a smaller index.
   */
  double limit() {
    return limit;
  }

  private void insert(int index, double distance) {
    int at = place(index, distance);
    int moved = (size == indices.length ? size - 1 : size++) - at;
    System.arraycopy(indices, at, indices, at + 1, moved);
    System.arraycopy(distances, at, distances, at + 1, moved);
    indices[at] = index;
    distances[at] = distance;
    if (size == indices.length) {
      limit = distances[size - 1];
    }
  }

  /** Behind all that are nearer, and those as near with smaller indices. */
  private int place(int index, double distance) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = distances[middle] == distance && indices[middle] < index;
      if (distances[middle] < distance || before) {
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
