package io.bottleneck.ui.tour;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations gathered by any thread, and what can be said of them in milliseconds. */
final class Latencies {
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(long durationNanos) {
    nanos.add(durationNanos);
  }

  Summary summary() {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Summary(sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return Math.round(sorted[Math.max(0, index)] / 1e3) / 1e3;
  }

  /**
   * Percentiles by nearest rank.
   *
   * @param count how many durations
   * @param p50 median in milliseconds
   * @param p99 in milliseconds
   * @param worst in milliseconds
   */
  record Summary(int count, double p50, double p99, double worst) {}
}
