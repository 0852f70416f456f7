package io.bottleneck.ui.view;

import io.bottleneck.plot.Viewport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The views one has looked at, to walk back and forth. Changes in quick succession are one. */
final class ViewHistory {
  /** Changes less far apart than this belong to the same gesture. */
  static final long PAUSE_MILLIS = 600;

  private static final int MOST = 50;

  private final Deque<Viewport> behind = new ArrayDeque<>();
  private final Deque<Viewport> ahead = new ArrayDeque<>();
  private long lastChange = Long.MIN_VALUE;

  /** Notes that {@code view} is about to be left, at {@code millis} of any steady clock. */
  void leaving(Viewport view, long millis) {
    boolean sameGesture = lastChange != Long.MIN_VALUE && millis - lastChange < PAUSE_MILLIS;
    lastChange = millis;
    if (sameGesture) {
      return;
    }
    behind.push(view);
    ahead.clear();
    if (behind.size() > MOST) {
      behind.removeLast();
    }
  }

  /** The view before {@code current}, which can be returned to; empty at the oldest. */
  Optional<Viewport> back(Viewport current) {
    return step(behind, ahead, current);
  }

  /** The view {@link #back} left last; empty at the newest. */
  Optional<Viewport> forward(Viewport current) {
    return step(ahead, behind, current);
  }

  private Optional<Viewport> step(Deque<Viewport> from, Deque<Viewport> to, Viewport current) {
    lastChange = Long.MIN_VALUE;
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(current);
    return Optional.of(from.pop());
  }
}
