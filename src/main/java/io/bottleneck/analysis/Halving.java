package io.bottleneck.analysis;

/** Sorts rows of codes into the halves of a {@link CodeTree}, in place. */
final class Halving {
  private final float[] codes;
  private final int d;
  private final int[] rows;

  /**
   * @param codes finite where {@code rows} says
   * @param rows indices of codes, which will be moved
   */
  Halving(float[] codes, int d, int[] rows) {
    this.codes = codes;
    this.d = d;
    this.rows = rows;
  }

  /**
   * Halves the rows {@code from} to {@code to} (exclusive) down to the leaves.
   *
   * @param dimensions to be filled by node, as {@code places}
   */
  void halve(int node, int from, int to, int[] dimensions, float[] places) {
    if (2 * node + 2 >= dimensions.length) {
      return;
    }
    int middle = (from + to) >>> 1;
    int widest = widest(from, to);
    select(from, to, middle, widest);
    dimensions[node] = widest;
    places[node] = at(middle, widest);
    halve(2 * node + 1, from, middle, dimensions, places);
    halve(2 * node + 2, middle, to, dimensions, places);
  }

  private int widest(int from, int to) {
    int widest = 0;
    double most = -1;
    for (int j = 0; j < d; j++) {
      float least = Float.POSITIVE_INFINITY;
      float greatest = Float.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        least = Math.min(least, at(i, j));
        greatest = Math.max(greatest, at(i, j));
      }
      double spread = (double) greatest - least;
      if (spread > most) {
        most = spread;
        widest = j;
      }
    }
    return widest;
  }

  /**
   * Moves rows until nobody before {@code middle} is above and nobody behind is below whoever
   * stands there (Hoare, "Algorithm 65: find", 1961). Equal values are shared out between both
   * sides, so that many copies of a code cost no more than others.
   */
  private void select(int from, int to, int middle, int dimension) {
    int low = from;
    int high = to - 1;
    while (low < high) {
      float pivot = at((low + high) >>> 1, dimension);
      int i = low;
      int j = high;
      while (i <= j) {
        while (at(i, dimension) < pivot) {
          i++;
        }
        while (at(j, dimension) > pivot) {
          j--;
        }
        if (i <= j) {
          int row = rows[i];
          rows[i++] = rows[j];
          rows[j--] = row;
        }
      }
      if (middle <= j) {
        high = j;
      } else if (middle >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private float at(int place, int dimension) {
    return codes[rows[place] * d + dimension];
  }
}
