package io.bottleneck.plot;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The part of a series that is in view, grouped by the pixel columns it falls into, so that a long
 * curve is drawn with few points and the same pixels: of all points in one column only the first,
 * the lowest, the highest and the last can be seen (Jugel et al. 2014, "M4"). One bucket beyond
 * either edge belongs to it, so that lines run out of the plot instead of ending in it. What was
 * merged is still told by the band between {@link #low} and {@link #high}. Immutable as long as its
 * store does not change.
 */
public final class Decimation {
  /** Stands for a break in {@link #line}. */
  public static final int BREAK = -1;

  private final SeriesStore store;
  private final int[] starts;
  private final int columns;
  private final boolean merged;

  private Decimation(SeriesStore store, int[] starts, int columns) {
    this.store = store;
    this.starts = starts;
    this.columns = columns;
    merged = hasMergedValues();
  }

  /**
   * Groups the buckets in view. Costs a comparison a bucket and one transformation a column.
   *
   * @param pixels width of the plot, at least 1
   */
  public static Decimation of(SeriesStore store, AxisScale axis, int pixels) {
    int from = Math.max(0, store.firstAtOrAfter(axis.low()) - 1);
    int to = Math.min(store.size(), store.firstAtOrAfter(axis.high()) + 1);
    if (axis.log()) {
      from = Math.max(from, store.firstAtOrAfter(Double.MIN_VALUE));
    }
    int[] starts = new int[Math.min(Math.max(0, to - from), pixels + 2) + 1];
    int columns = 0;
    int i = from;
    while (i < to) {
      starts[columns++] = i;
      double unit = axis.unit(store.x(i));
      double end = // where the next column begins; what lies outside has one column on each side
          unit < 0
              ? axis.low()
              : unit >= 1
                  ? Double.POSITIVE_INFINITY
                  : axis.value((Math.floor(unit * pixels) + 1) / pixels);
      i++;
      // The last free column takes whatever rounding would push into one more.
      while (i < to && (store.x(i) < end || columns == starts.length - 1)) {
        i++;
      }
    }
    starts[columns] = Math.max(from, to);
    return new Decimation(store, starts, columns);
  }

  /** Number of columns that hold a bucket. */
  public int columns() {
    return columns;
  }

  /** Number of buckets in them. */
  public int buckets() {
    return starts[columns] - starts[0];
  }

  /** First bucket of column {@code c}. */
  public int from(int c) {
    return starts[c];
  }

  /** The bucket after the last one of column {@code c}. */
  public int to(int c) {
    return starts[c + 1];
  }

  /** Whether some values are seen only as part of the band: in a shared bucket or column. */
  public boolean thins() {
    return merged || buckets() > columns;
  }

  /** Smallest finite value in column {@code c}; NaN when there is none. */
  public double low(int c) {
    double low = Double.NaN;
    for (int i = from(c); i < to(c); i++) {
      double least = store.min(i);
      low = low <= least || Double.isNaN(least) ? low : least;
    }
    return low;
  }

  /** Largest finite value in column {@code c}; NaN when there is none. */
  public double high(int c) {
    double high = Double.NaN;
    for (int i = from(c); i < to(c); i++) {
      double most = store.max(i);
      high = high >= most || Double.isNaN(most) ? high : most;
    }
    return high;
  }

  /**
   * The buckets through which to draw a line: at most four of a column, in their order; a run of
   * non-finite values becomes one {@link #BREAK}.
   *
   * @param value of each bucket
   */
  public int[] line(IntToDoubleFunction value) {
    int[] kept = new int[Math.min(buckets(), 5 * columns)];
    int size = 0;
    for (int c = 0; c < columns; c++) {
      int first = BREAK;
      int last = BREAK;
      int low = BREAK;
      int high = BREAK;
      boolean broken = false;
      for (int i = from(c); i < to(c); i++) {
        double at = value.applyAsDouble(i);
        if (!Double.isFinite(at)) {
          broken = true;
          continue;
        }
        first = first == BREAK ? i : first;
        last = i;
        low = low == BREAK || at < value.applyAsDouble(low) ? i : low;
        high = high == BREAK || at > value.applyAsDouble(high) ? i : high;
      }
      if (broken) {
        size = append(kept, size, BREAK);
      }
      if (first != BREAK) {
        size = append(kept, size, first);
        size = append(kept, size, Math.min(low, high));
        size = append(kept, size, Math.max(low, high));
        size = append(kept, size, last);
      }
    }
    return Arrays.copyOf(kept, size);
  }

  /** The same bucket twice in a row counts once. */
  private static int append(int[] kept, int size, int bucket) {
    if (size > 0 && kept[size - 1] == bucket) {
      return size;
    }
    kept[size] = bucket;
    return size + 1;
  }

  private boolean hasMergedValues() {
    for (int i = starts[0]; i < starts[columns]; i++) {
      if (store.count(i) + store.nonFinite(i) > 1) {
        return true;
      }
    }
    return false;
  }
}
