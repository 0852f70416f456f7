package io.bottleneck.plot;

import java.util.Arrays;
import java.util.Objects;

/**
 * The smoothed means of a {@link SeriesStore}, bucket by bucket, kept up to date at the cost of
 * what is new: only a store that has merged its buckets, or forgotten them, is smoothed all over.
 * Not safe for use from several threads.
 */
public final class SmoothedSeries {
  private final SeriesStore store;
  private final Smoothing now;

  /** The average before the newest bucket, which may still grow. */
  private final Smoothing before;

  private double[] values = {};
  private int size;
  private long layout = -1;

  /**
   * Nothing smoothed yet; see {@link #update}.
   *
   * @param weight of the average, in [0, 1); see {@link Smoothing}
   */
  public SmoothedSeries(SeriesStore store, double weight) {
    this.store = Objects.requireNonNull(store, "store");
    now = new Smoothing(weight);
    before = new Smoothing(weight);
    update();
  }

  /** Smooths what the store has taken since the last call. */
  public void update() {
    int from = Math.max(0, size - 1);
    if (layout != store.layout()) {
      layout = store.layout();
      from = 0;
    }
    if (from == 0) {
      before.clear();
    }
    now.copy(before);
    size = store.size();
    if (values.length < size) {
      values = Arrays.copyOf(values, Math.max(size, 2 * values.length));
    }
    for (int i = from; i < size; i++) {
      if (i == size - 1) {
        before.copy(now);
      }
      values[i] = now.add(store.mean(i), store.count(i));
    }
  }

  /** Number of buckets at the last update. */
  public int size() {
    return size;
  }

  /** Smoothed value of bucket {@code i}; NaN where the bucket holds no finite value. */
  public double value(int i) {
    return values[Objects.checkIndex(i, size)];
  }
}
