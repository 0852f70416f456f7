package io.bottleneck;

import io.bottleneck.architecture.Exempt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the application's executors: named daemon threads whose failures somebody hears of. */
@Exempt(rule = "threads-in-wiring", reason = "Wiring's own workshop: nothing else calls it")
final class NamedThreads {
  private NamedThreads() {}

  /**
   * An executor of {@code count} threads that hands what escapes from its tasks to {@code failed}.
   * Tasks that come after its end are dropped.
   */
  static ExecutorService executor(String name, int count, Thread.UncaughtExceptionHandler failed) {
    return new ThreadPoolExecutor(
        count,
        count,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        factory(name, count, failed),
        new ThreadPoolExecutor.DiscardPolicy()); // only after the end: a closing window still asks
  }

  /** One thread that wakes up at set times. */
  static ScheduledExecutorService clock(String name, Thread.UncaughtExceptionHandler failed) {
    return Executors.newSingleThreadScheduledExecutor(factory(name, 1, failed));
  }

  private static ThreadFactory factory(
      String name, int count, Thread.UncaughtExceptionHandler failed) {
    AtomicInteger made = new AtomicInteger();
    return task -> {
      int number = made.incrementAndGet();
      Thread thread = new Thread(task, count == 1 ? name : name + "-" + number);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler(failed);
      return thread;
    };
  }
}
