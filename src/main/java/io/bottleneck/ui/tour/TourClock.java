package io.bottleneck.ui.tour;

import java.lang.management.ManagementFactory;

/** Times as a report gives them: seconds with two digits. */
final class TourClock {
  private TourClock() {}

  /** Seconds since the virtual machine started. */
  static double sinceStart() {
    long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    return seconds(millis * 1_000_000);
  }

  static double seconds(long nanos) {
    return Math.round(nanos / 1e7) / 100.0;
  }
}
