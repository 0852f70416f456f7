package io.bottleneck.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs tasks one at a time and in order on an executor that may have several threads. */
public final class InOrder implements Executor {
  private final Executor executor;
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private boolean busy;

  /** Tasks handed to {@code executor}. */
  public InOrder(Executor executor) {
    this.executor = executor;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (tasks) {
      tasks.add(task);
      if (busy) {
        return;
      }
      busy = true;
    }
    executor.execute(this::drain);
  }

  private void drain() {
    while (true) {
      Runnable task;
      synchronized (tasks) {
        task = tasks.poll();
        if (task == null) {
          busy = false;
          return;
        }
      }
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        goOnAfter(e); // the executor makes it visible, the other tasks are done all the same
        throw e;
      }
    }
  }

  private void goOnAfter(Throwable failure) {
    synchronized (tasks) {
      busy = !tasks.isEmpty();
      if (!busy) {
        return;
      }
    }
    try {
      executor.execute(this::drain);
    } catch (RuntimeException | Error e) { // refused, or failed at once: the first is told
      if (e != failure) {
        failure.addSuppressed(e);
      }
    }
  }
}
