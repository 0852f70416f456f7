package io.bottleneck.lab.download;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A clock that ticks when a test says so, and starts no thread. */
public final class HandClock extends ScheduledThreadPoolExecutor {
  private final List<Runnable> periodic = new ArrayList<>();

  public HandClock() {
    super(1);
  }

  @Override
  public synchronized ScheduledFuture<?> scheduleAtFixedRate(
      Runnable task, long first, long period, TimeUnit unit) {
    periodic.add(task);
    notifyAll();
    return new Handle(() -> withdraw(task));
  }

  private synchronized void withdraw(Runnable task) {
    periodic.remove(task);
  }

  /** Lets all who watch tick so often; waits for the first if nobody watches. */
  public void tick(int times) {
    for (Runnable task : watching()) {
      for (int i = 0; i < times; i++) {
        task.run();
      }
    }
  }

  /** One tick for whoever watches now. */
  public void tickIfWatched() {
    List<Runnable> now;
    synchronized (this) {
      now = List.copyOf(periodic);
    }
    now.forEach(Runnable::run);
  }

  private synchronized List<Runnable> watching() {
    while (periodic.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return List.copyOf(periodic);
  }

  /** How many watch now. */
  synchronized int watchers() {
    return periodic.size();
  }

  private static final class Handle extends CompletableFuture<Object>
      implements ScheduledFuture<Object> {
    private final Runnable withdraw;

    Handle(Runnable withdraw) {
      this.withdraw = withdraw;
    }

    @Override
    public boolean cancel(boolean interrupt) {
      withdraw.run();
      return super.cancel(interrupt);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return 0;
    }
  }
}
