package io.bottleneck.ui.tour;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long the FX thread lets a visitor wait: every 10 ms a task is posted and the time until it
 * runs is kept. Beside it the jitter of the posting thread itself, which has nothing to do but wake
 * up: what it is late by, the machine is to blame for.
 */
final class FxPing {
  private static final long PERIOD_NANOS = 10_000_000;

  private final ScheduledExecutorService scheduler;
  private final Executor post;
  private final Latencies waits = new Latencies();
  private final Latencies jitter = new Latencies();
  private ScheduledFuture<?> posting;

  /**
   * Stands still until {@link #start}.
   *
   * @param scheduler wakes up every 10 ms
   * @param post puts a task at the end of the FX thread's queue
   */
  FxPing(ScheduledExecutorService scheduler, Executor post) {
    this.scheduler = scheduler;
    this.post = post;
  }

  void start() {
    long begin = System.nanoTime();
    long[] round = {0};
    posting =
        scheduler.scheduleAtFixedRate(
            () -> {
              long now = System.nanoTime();
              jitter.add(Math.max(0, now - begin - round[0]++ * PERIOD_NANOS));
              post.execute(() -> waits.add(System.nanoTime() - now));
            },
            0,
            PERIOD_NANOS,
            TimeUnit.NANOSECONDS);
  }

  void stop() {
    posting.cancel(false);
  }

  Latencies.Summary waits() {
    return waits.summary();
  }

  Latencies.Summary controlJitter() {
    return jitter.summary();
  }
}
