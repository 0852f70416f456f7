package io.bottleneck.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the codes nearest to many codes, exactly as {@link Neighbours} does for one: by Euclidean
 * distance, ties by the smaller index. For codes that stand still; while a network learns, {@link
 * Neighbours} has nothing to build anew. Immutable, callable from any thread.
 *
 * <p>A k-d tree halves the codes along the dimension in which they are spread most, again and
 * again, and skips halves that are farther away than what was found (Friedman, Bentley and Finkel,
 * "An algorithm for finding best matches in logarithmic expected time", 1977). For 42,000 codes of
 * two numbers a question takes some ten microseconds. The more numbers a code has, the fewer halves
 * can be skipped.
 */
public final class CodeTree {
  /** Codes that are looked at one by one. */
  private static final int LEAF = 24;

  /**
   * What a lower bound of a squared distance is taken for, so that its rounding hides nobody who is
   * just as near; a bound is the sum of at most a few dozen terms, each exact to 16 places.
   */
  private static final double SURELY = 1 - 1e-9;

  private final int d;

  /** Row of each code, leaf by leaf; codes that are not finite are left out. */
  private final int[] order;

  /** The codes in that order: those of a leaf lie together in memory. */
  private final float[] sorted;

  /** By node, whose halves are nodes 2 n + 1 and 2 n + 2: along which dimension, and where. */
  private final int[] dimensions;

  private final float[] places;

  /**
   * Sorts codes; some 50 ms for 42,000 of two numbers.
   *
   * @param codes rows of {@code d} floats, copied; rows with NaN or infinities are never near
   * @param d dimensions of a code, at least 1
   * @throws IllegalArgumentException if {@code codes} are no such rows
   */
  public CodeTree(float[] codes, int d) {
    if (d < 1 || codes.length % d != 0) {
      throw new IllegalArgumentException("%d values are no codes of %d".formatted(codes.length, d));
    }
    this.d = d;
    order = finiteRows(codes, d);
    int nodes = 1;
    for (int size = order.length; size > LEAF; size = (size + 1) / 2) {
      nodes = 2 * nodes + 1;
    }
    dimensions = new int[nodes];
    places = new float[nodes];
    new Halving(codes, d, order).halve(0, 0, order.length, dimensions, places);
    sorted = Codes.rows(codes, d, order);
  }

  /** Number of codes that can be found. */
  public int size() {
    return order.length;
  }

  /**
   * The codes nearest to {@code query}.
   *
   * @param query a code of {@code d} floats; nothing is near to one that is not finite
   * @param k how many, at least 0; fewer come back when there are fewer codes
   * @return indices of rows, nearest first
   */
  public int[] nearest(float[] query, int k) {
    return nearest(query, k, row -> true);
  }

  /**
   * The nearest of some of the codes only.
   *
   * @param asked whether a row may be found
   */
  public int[] nearest(float[] query, int k, IntPredicate asked) {
    if (query.length != d) {
      throw new IllegalArgumentException(
          "a query of %d among codes of %d".formatted(query.length, d));
    }
    Search search = new Search(query, new Nearest(k, order.length), asked);
    search.visit(0, 0, order.length, 0);
    return search.found.indices();
  }

  private static int[] finiteRows(float[] codes, int d) {
    int[] rows = new int[codes.length / d];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      boolean finite = true;
      for (int j = row * d; j < (row + 1) * d; j++) {
        finite &= Float.isFinite(codes[j]);
      }
      if (finite) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** One question. */
  private final class Search {
    private final float[] query;
    private final Nearest found;
    private final IntPredicate asked;

    /** How far the query is from the cell that is visited, along each dimension. */
    private final double[] outside = new double[d];

    Search(float[] query, Nearest found, IntPredicate asked) {
      this.query = query;
      this.found = found;
      this.asked = asked;
    }

    /**
     * Looks into a cell of the codes {@code from} to {@code to} (exclusive).
     *
     * @param least squared distance that nobody in the cell is below
     */
    void visit(int node, int from, int to, double least) {
      if (to - from <= LEAF) {
        look(from, to);
        return;
      }
      int middle = (from + to) >>> 1;
      int dimension = dimensions[node];
      double beyond = (double) query[dimension] - places[node];
      boolean below = beyond < 0;
      if (below) {
        visit(2 * node + 1, from, middle, least);
      } else {
        visit(2 * node + 2, middle, to, least);
      }
      double before = outside[dimension];
      double other = least - before * before + beyond * beyond;
      if (other * SURELY > found.limit()) {
        return;
      }
      outside[dimension] = beyond;
      if (below) {
        visit(2 * node + 2, middle, to, other);
      } else {
        visit(2 * node + 1, from, middle, other);
      }
      outside[dimension] = before;
    }

    private void look(int from, int to) {
      for (int at = from; at < to; at++) {
        double squared = Neighbours.squaredDistance(sorted, at * d, query, found.limit());
        if (squared <= found.limit() && asked.test(order[at])) {
          found.offer(order[at], squared);
        }
      }
    }
  }
}
