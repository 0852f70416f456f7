package io.bottleneck.ui.draw;

import io.bottleneck.ink.Drawing;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A drawing with undo and redo by stroke. Every state is an immutable drawing that shares its
 * strokes with its neighbours, so that clearing is one more step to undo.
 */
final class DrawingHistory {
  /** Steps remembered; older ones can no longer be undone. */
  static final int STEPS = 1000;

  private final Deque<Drawing> past = new ArrayDeque<>();
  private final Deque<Drawing> future = new ArrayDeque<>();
  private Drawing now = Drawing.BLANK;

  /** The drawing of now. */
  Drawing now() {
    return now;
  }

  /**
   * Puts {@code next} in the place of the drawing: one step, unless both are blank. What was undone
   * before is forgotten.
   */
  void replace(Drawing next) {
    if (now.isBlank() && next.isBlank()) {
      return;
    }
    past.push(now);
    if (past.size() > STEPS) {
      past.removeLast();
    }
    future.clear();
    now = next;
  }

  /** Goes one step back; nothing happens at the beginning. */
  void undo() {
    if (canUndo()) {
      future.push(now);
      now = past.pop();
    }
  }

  /** Goes one step forth again; nothing happens when nothing was undone. */
  void redo() {
    if (canRedo()) {
      past.push(now);
      now = future.pop();
    }
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }
}
