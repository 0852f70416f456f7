package io.bottleneck.plot;

/**
 * A growing curve in bounded memory. Values arrive with ascending x and are kept as buckets of (x,
 * count, mean, min, max); when the store is full, neighbours are merged in pairs and from then on
 * each bucket takes twice as many values. A million minibatches cost as much as ten thousand, and
 * no extreme is ever lost.
 *
 * <p>Values that are no finite numbers are counted apart and never averaged. Not safe for use from
 * several threads.
 */
public final class SeriesStore {
  /** Enough buckets for two on each pixel column of a wide chart on a HiDPI screen. */
  public static final int DEFAULT_CAPACITY = 8192;

  private final double[] x;
  private final double[] mean;
  private final double[] min;
  private final double[] max;
  private final long[] finite;
  private final long[] nonFinite;
  private int size;
  private long valuesPerBucket = 1;
  private double last = Double.NaN;
  private long layout;

  /** An empty store of the default capacity. */
  public SeriesStore() {
    this(DEFAULT_CAPACITY);
  }

  /**
   * An empty store.
   *
   * @param capacity most buckets to keep, at least 2
   */
  public SeriesStore(int capacity) {
    if (capacity < 2) {
      throw new IllegalArgumentException("a store of %d buckets".formatted(capacity));
    }
    x = new double[capacity];
    mean = new double[capacity];
    min = new double[capacity];
    max = new double[capacity];
    finite = new long[capacity];
    nonFinite = new long[capacity];
  }

  /** Appends one value at {@code at}, which is finite and not below the x before it. */
  public void add(double at, double value) {
    add(at, 1, value, value, value, value);
  }

  /**
   * Appends {@code count} consecutive values that somebody else has merged.
   *
   * @param at x of the last of them; finite and not below the x before it
   * @param count how many, at least 1; when any figure is not finite, all count as non-finite
   * @param newest the last of them
   */
  public void add(
      double at, long count, double average, double smallest, double largest, double newest) {
    if (!Double.isFinite(at) || count < 1 || (size > 0 && at < x[size - 1])) {
      throw new IllegalArgumentException("%d values at x = %s".formatted(count, at));
    }
    boolean good =
        Double.isFinite(average) && Double.isFinite(smallest) && Double.isFinite(largest);
    if (size == 0 || finite[size - 1] + nonFinite[size - 1] + count > valuesPerBucket) {
      if (size == x.length) {
        halve();
      }
      x[size] = at;
      mean[size] = good ? average : Double.NaN;
      min[size] = good ? smallest : Double.NaN;
      max[size] = good ? largest : Double.NaN;
      finite[size] = good ? count : 0;
      nonFinite[size] = good ? 0 : count;
      size++;
    } else {
      int into = size - 1;
      x[into] = at;
      merge(into, average, smallest, largest, good ? count : 0, good ? 0 : count);
    }
    last = newest;
  }

  /** Forgets everything. */
  public void clear() {
    size = 0;
    valuesPerBucket = 1;
    last = Double.NaN;
    layout++;
  }

  /** Number of buckets. */
  public int size() {
    return size;
  }

  /** x of the last value of bucket {@code i}. */
  public double x(int i) {
    return x[i];
  }

  /** Mean of the finite values of bucket {@code i}; NaN when there are none. */
  public double mean(int i) {
    return mean[i];
  }

  /** Smallest finite value of bucket {@code i}; NaN when there are none. */
  public double min(int i) {
    return min[i];
  }

  /** Largest finite value of bucket {@code i}; NaN when there are none. */
  public double max(int i) {
    return max[i];
  }

  /** Number of finite values in bucket {@code i}. */
  public long count(int i) {
    return finite[i];
  }

  /** Number of values in bucket {@code i} that were no finite numbers. */
  public long nonFinite(int i) {
    return nonFinite[i];
  }

  /** The newest value, finite or not; NaN when empty. */
  public double last() {
    return last;
  }

  /**
   * Index of the bucket that stands nearest to {@code at} on {@code axis}, which bends distances
   * when it is logarithmic; -1 when empty.
   */
  public int nearest(double at, AxisScale axis) {
    int after = firstAtOrAfter(at);
    if (after == size || after == 0) {
      return Math.min(after, size - 1);
    }
    double there = axis.unit(at);
    boolean former = there - axis.unit(x[after - 1]) <= axis.unit(x[after]) - there;
    return former ? after - 1 : after;
  }

  /** Index of the first bucket at or beyond {@code at}; {@link #size()} when there is none. */
  public int firstAtOrAfter(double at) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Changes whenever buckets other than the newest have changed or gone, so that a reader who keeps
   * figures of his own for each bucket knows that they no longer fit.
   */
  long layout() {
    return layout;
  }

  private void halve() {
    int kept = 0;
    for (int i = 0; i < size; i += 2) {
      move(i, kept);
      if (i + 1 < size) {
        x[kept] = x[i + 1];
        merge(kept, mean[i + 1], min[i + 1], max[i + 1], finite[i + 1], nonFinite[i + 1]);
      }
      kept++;
    }
    size = kept;
    valuesPerBucket *= 2;
    layout++;
  }

  private void move(int from, int to) {
    x[to] = x[from];
    mean[to] = mean[from];
    min[to] = min[from];
    max[to] = max[from];
    finite[to] = finite[from];
    nonFinite[to] = nonFinite[from];
  }

  private void merge(
      int into, double average, double smallest, double largest, long good, long bad) {
    nonFinite[into] += bad;
    if (good == 0) {
      return;
    }
    if (finite[into] == 0) {
      mean[into] = average;
      min[into] = smallest;
      max[into] = largest;
    } else {
      // The incremental form keeps its precision where a sum of a million values would not.
      mean[into] += (average - mean[into]) * good / (finite[into] + good);
      min[into] = Math.min(min[into], smallest);
      max[into] = Math.max(max[into], largest);
    }
    finite[into] += good;
  }
}
