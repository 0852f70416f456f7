package io.bottleneck.ui.own;

import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.lab.own.OwnDigits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the set was before each change, so that no change takes anything away for good. */
final class OwnHistory {
  private static final int STEPS = 200;

  private Deque<OwnDigits> past = new ArrayDeque<>();
  private Deque<OwnDigits> future = new ArrayDeque<>();

  /** {@code now} is about to be left for a new state. */
  void leaving(OwnDigits now) {
    past.push(now);
    future.clear();
    if (past.size() > STEPS) {
      past.removeLast();
    }
  }

  /** The state before {@code now}; only if there is one. */
  OwnDigits undo(OwnDigits now) {
    future.push(now);
    return past.pop();
  }

  /** The state that was undone last; only if there is one. */
  OwnDigits redo(OwnDigits now) {
    past.push(now);
    return future.pop();
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  /** Digits came from elsewhere: no step back or forth may lose them. */
  void add(List<OwnDigit> others) {
    past = with(past, others);
    future = with(future, others);
  }

  private static Deque<OwnDigits> with(Deque<OwnDigits> states, List<OwnDigit> others) {
    return new ArrayDeque<>(states.stream().map(state -> state.with(others)).toList());
  }
}
