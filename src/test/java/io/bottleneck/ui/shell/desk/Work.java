package io.bottleneck.ui.shell.desk;

import java.util.ArrayDeque;
import java.util.Deque;

/** An executor that works at once, or keeps its tasks until it is told to. */
final class Work {
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private boolean waits;
  private Runnable before = () -> {};

  void execute(Runnable task) {
    before.run();
    if (waits) {
      tasks.add(task);
    } else {
      task.run();
    }
  }

  /** Something else happens first whenever there is something to do. */
  void beforeEach(Runnable other) {
    before = other;
  }

  void hold() {
    waits = true;
  }

  void drop() {
    tasks.clear();
  }

  void work() {
    waits = false;
    doAll();
  }

  boolean idle() {
    return tasks.isEmpty();
  }

  void doNext() {
    tasks.remove().run();
  }

  void doAll() {
    while (!tasks.isEmpty()) {
      doNext();
    }
  }
}
