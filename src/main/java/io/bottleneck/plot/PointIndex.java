package io.bottleneck.plot;

import java.util.BitSet;

/**
 * Finds points by place: a grid of cells over the middle of the map, points beyond it counted to
 * the cells at the edge. Immutable, callable from any thread.
 */
public final class PointIndex {
  /** Points a cell holds on average. */
  private static final int PER_CELL = 4;

  private final ScatterPoints points;
  private final Bounds bounds;
  private final int side;

  /** Where each cell begins in {@link #order}; one more than there are cells. */
  private final int[] starts;

  private final int[] order;

  /** Positions and classes in the order of {@link #order}: neighbours lie together in memory. */
  private final float[] sorted;

  private final byte[] sortedClasses;

  /** Sorts {@code points} into cells; points that are not finite are never found. */
  public PointIndex(ScatterPoints points) {
    this.points = points;
    int n = points.size();
    bounds = Bounds.central(points.positions());
    side = Math.max(1, (int) Math.sqrt((double) n / PER_CELL));
    int[] cells = new int[n];
    starts = new int[side * side + 1];
    for (int i = 0; i < n; i++) {
      boolean finite = Float.isFinite(points.x(i)) && Float.isFinite(points.y(i));
      cells[i] = finite ? row(points.y(i)) * side + column(points.x(i)) : -1;
      if (finite) {
        starts[cells[i] + 1]++;
      }
    }
    for (int cell = 0; cell < side * side; cell++) {
      starts[cell + 1] += starts[cell];
    }
    int found = starts[side * side];
    order = new int[found];
    sorted = new float[2 * found];
    sortedClasses = new byte[found];
    int[] next = starts.clone();
    for (int i = 0; i < n; i++) {
      if (cells[i] >= 0) {
        int at = next[cells[i]]++;
        order[at] = i;
        sorted[2 * at] = points.x(i);
        sorted[2 * at + 1] = points.y(i);
        sortedClasses[at] = points.classes()[i];
      }
    }
  }

  /** The points that were sorted. */
  public ScatterPoints points() {
    return points;
  }

  /** The middle of the map, {@link Bounds#central} of the points. */
  public Bounds bounds() {
    return bounds;
  }

  /** What to do with points that lie one behind the other in the sorted arrays. */
  @FunctionalInterface
  interface Run {
    /** Takes the sorted points {@code from} to {@code to} (exclusive). */
    void accept(int from, int to);
  }

  /** Every cell that touches {@code area}, a row of them at a time: all points there, and more. */
  void runs(Bounds area, Run run) {
    int toRow = row(area.maxY());
    int fromColumn = column(area.minX());
    int toColumn = column(area.maxX());
    for (int row = row(area.minY()); row <= toRow; row++) {
      run.accept(starts[row * side + fromColumn], starts[row * side + toColumn + 1]);
    }
  }

  /** Positions, x and y of each, by cell; not to be changed. */
  float[] sorted() {
    return sorted;
  }

  /** Classes by cell; not to be changed. */
  byte[] sortedClasses() {
    return sortedClasses;
  }

  /** The index of each sorted point; not to be changed. */
  int[] order() {
    return order;
  }

  /**
   * The visible point nearest to (x, y); of several equally near, the one with the lowest index.
   *
   * @param radius how far away it may be at most, in map units
   * @return its index, or -1 when none is that near
   */
  public int nearest(double x, double y, double radius, ClassFilter filter) {
    return nearest(x, y, radius, filter, -1);
  }

  /**
   * How far the nearest other point is from point {@code index}, in map units; 0 when there is none
   * or the point is not finite.
   */
  public double nearestOther(int index) {
    double x = points.x(index);
    double y = points.y(index);
    if (order.length < 2 || !Double.isFinite(x) || !Double.isFinite(y)) {
      return 0;
    }
    double radius = Math.max(bounds.width(), bounds.height()) / side;
    if (radius == 0) {
      radius = 1;
    }
    while (true) {
      int other = nearest(x, y, radius, ClassFilter.ALL, index);
      if (other >= 0) {
        return Math.hypot(points.x(other) - x, points.y(other) - y);
      }
      radius *= 4;
    }
  }

  private int nearest(double x, double y, double radius, ClassFilter filter, int except) {
    int[] best = {-1};
    double[] bestDistance = {radius * radius};
    runs(
        around(x, y, radius),
        (from, to) -> {
          for (int k = from; k < to; k++) {
            double distance = squared(k, x, y);
            if (distance > bestDistance[0] || order[k] == except) {
              continue;
            }
            boolean nearer = distance < bestDistance[0] || best[0] < 0 || order[k] < best[0];
            if (nearer && filter.shows(sortedClasses[k])) {
              best[0] = order[k];
              bestDistance[0] = distance;
            }
          }
        });
    return best[0];
  }

  /** How many visible points lie within {@code radius} map units of (x, y). */
  public int countWithin(double x, double y, double radius, ClassFilter filter) {
    return within(x, y, radius, filter).cardinality();
  }

  /** The indices of the visible points within {@code radius} map units of (x, y). */
  public BitSet within(double x, double y, double radius, ClassFilter filter) {
    BitSet found = new BitSet();
    runs(
        around(x, y, radius),
        (from, to) -> {
          for (int k = from; k < to; k++) {
            if (squared(k, x, y) <= radius * radius && filter.shows(sortedClasses[k])) {
              found.set(order[k]);
            }
          }
        });
    return found;
  }

  /**
   * The visible points in {@code region}, covered ones too; some 20 ms for a lasso round half a
   * million.
   */
  public Selection within(MapRegion region, ClassFilter filter) {
    BitSet found = new BitSet(points.size());
    runs(
        region.bounds(),
        (from, to) -> {
          for (int k = from; k < to; k++) {
            if (filter.shows(sortedClasses[k]) && region.holds(sorted[2 * k], sorted[2 * k + 1])) {
              found.set(order[k]);
            }
          }
        });
    return Selection.of(found);
  }

  /** All visible points. */
  public Selection all(ClassFilter filter) {
    BitSet found = new BitSet(points.size());
    for (int k = 0; k < order.length; k++) {
      if (filter.shows(sortedClasses[k])) {
        found.set(order[k]);
      }
    }
    return Selection.of(found);
  }

  private static Bounds around(double x, double y, double radius) {
    return new Bounds(x - radius, y - radius, x + radius, y + radius);
  }

  private double squared(int k, double x, double y) {
    double dx = sorted[2 * k] - x;
    double dy = sorted[2 * k + 1] - y;
    return dx * dx + dy * dy;
  }

  private int column(double x) {
    return cell((x - bounds.minX()) / bounds.width());
  }

  private int row(double y) {
    return cell((y - bounds.minY()) / bounds.height());
  }

  private int cell(double share) {
    // A map without width gives NaN or infinity, and the cast makes 0 or a huge number of it.
    return Math.max(0, Math.min(side - 1, (int) (share * side)));
  }
}
