package io.bottleneck.plot;

/**
 * Finds the point nearest to a place: a grid of cells over the middle of the map, points beyond it
 * counted to the cells at the edge. Immutable, callable from any thread.
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
    order = new int[starts[side * side]];
    int[] next = starts.clone();
    for (int i = 0; i < n; i++) {
      if (cells[i] >= 0) {
        order[next[cells[i]]++] = i;
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
    int best = -1;
    double bestDistance = radius * radius;
    int toRow = row(y + radius);
    int fromColumn = column(x - radius);
    int toColumn = column(x + radius);
    for (int row = row(y - radius); row <= toRow; row++) {
      for (int k = starts[row * side + fromColumn]; k < starts[row * side + toColumn + 1]; k++) {
        int i = order[k];
        double dx = points.x(i) - x;
        double dy = points.y(i) - y;
        double distance = dx * dx + dy * dy;
        boolean nearer =
            distance < bestDistance || distance == bestDistance && (best < 0 || i < best);
        if (nearer && i != except && filter.shows(points.classes()[i])) {
          best = i;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** How many visible points lie within {@code radius} map units of (x, y). */
  public int countWithin(double x, double y, double radius, ClassFilter filter) {
    int count = 0;
    int toRow = row(y + radius);
    int fromColumn = column(x - radius);
    int toColumn = column(x + radius);
    for (int row = row(y - radius); row <= toRow; row++) {
      for (int k = starts[row * side + fromColumn]; k < starts[row * side + toColumn + 1]; k++) {
        int i = order[k];
        double dx = points.x(i) - x;
        double dy = points.y(i) - y;
        if (dx * dx + dy * dy <= radius * radius && filter.shows(points.classes()[i])) {
          count++;
        }
      }
    }
    return count;
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
