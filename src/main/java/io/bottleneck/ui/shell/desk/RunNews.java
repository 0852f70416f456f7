package io.bottleneck.ui.shell.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * What the training thread and those who measure have to tell the window, until it comes to hear
 * it: always after the events of the run itself, so that nobody hears of an epoch before it is
 * over. Only what the newest run has to tell counts.
 */
final class RunNews {
  private final List<Runnable> waiting = new ArrayList<>();
  private Object newest;

  /** From now on {@code run} is listened to; FX thread. */
  synchronized void follow(Object run) {
    newest = run;
    waiting.clear();
  }

  /** {@code run} has something to tell; any thread. */
  synchronized void tell(Object run, Runnable news) {
    if (run == newest) {
      waiting.add(news);
    }
  }

  /** Tells it; FX thread, after the run's events were taken. */
  void drain() {
    List<Runnable> now;
    synchronized (this) {
      now = List.copyOf(waiting);
      waiting.clear();
    }
    now.forEach(Runnable::run);
  }
}
