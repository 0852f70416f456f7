package io.bottleneck.lab.download;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Ends a request whose answer does not go on. The HTTP client of the JDK limits the wait for a
 * connection and for the head of an answer, not that for the next byte of its body: a mirror that
 * falls silent would be waited for for ever.
 *
 * <p>Counts its own ticks instead of looking at the time, so that a machine that slept is not taken
 * for a mirror that did. Only what is waited for can be late: a slow disk is no silent mirror.
 */
final class StallWatch implements AutoCloseable {
  private static final long TICK_MILLIS = 100;

  /** How a request stands. */
  enum Verdict {
    GOING,
    STALLED,
    CANCELLED,
    /** It cannot be asked whether it is cancelled. */
    UNASKED
  }

  private final AtomicLong silentTicks = new AtomicLong();
  private final AtomicReference<Verdict> verdict = new AtomicReference<>(Verdict.GOING);
  private final long mostSilentTicks;
  private final BooleanSupplier cancelled;
  private final Runnable abort;
  private final ScheduledFuture<?> ticking;
  private volatile boolean waiting = true;
  private volatile RuntimeException unasked;

  /**
   * Starts to watch; something is waited for from the beginning.
   *
   * @param clock ticks
   * @param patience how long nothing may arrive; below a tenth of a second counts as that
   * @param cancelled polled at every tick
   * @param abort ends the request, on the clock's thread, at most once
   */
  StallWatch(
      ScheduledExecutorService clock,
      Duration patience,
      BooleanSupplier cancelled,
      Runnable abort) {
    mostSilentTicks = Math.max(1, patience.toMillis() / TICK_MILLIS);
    this.cancelled = cancelled;
    this.abort = abort;
    ticking =
        clock.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Something is waited for from now on; called by the thread that does. */
  void waiting() {
    silentTicks.set(0);
    waiting = true;
  }

  /** It has arrived, and nothing is waited for; called by the thread that waited. */
  void arrived() {
    waiting = false;
  }

  /** What asking threw when the verdict is {@link Verdict#UNASKED}. */
  RuntimeException unasked() {
    return unasked;
  }

  /** How it stands; once it is not going, it stays so. */
  Verdict verdict() {
    return verdict.get();
  }

  @Override
  public void close() {
    ticking.cancel(false);
  }

  private void tick() {
    if (asked() && waiting && silentTicks.incrementAndGet() > mostSilentTicks) {
      end(Verdict.STALLED);
    }
  }

  /** Whether it shall go on; a clock drops without a word whatever throws. */
  private boolean asked() {
    try {
      if (!cancelled.getAsBoolean()) {
        return true;
      }
      end(Verdict.CANCELLED);
    } catch (RuntimeException e) {
      unasked = e;
      end(Verdict.UNASKED);
    }
    return false;
  }

  private void end(Verdict why) {
    if (verdict.compareAndSet(Verdict.GOING, why)) {
      abort.run();
    }
  }
}
