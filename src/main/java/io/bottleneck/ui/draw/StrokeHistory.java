package io.bottleneck.ui.draw;

import io.bottleneck.ink.Stroke;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The strokes of a drawing, with undo and redo by stroke. Every state is an immutable list that
 * shares its strokes with its neighbours, so that clearing is one more step to undo.
 */
final class StrokeHistory {
  /** Steps remembered; older ones can no longer be undone. */
  static final int STEPS = 1000;

  private final Deque<List<Stroke>> past = new ArrayDeque<>();
  private final Deque<List<Stroke>> future = new ArrayDeque<>();
  private List<Stroke> now = List.of();

  /** The strokes of now, immutable. */
  List<Stroke> strokes() {
    return now;
  }

  /** Adds a stroke; what was undone before is forgotten. */
  void add(Stroke stroke) {
    step(with(stroke));
  }

  /** The strokes of now and {@code stroke} after them, without a step. */
  List<Stroke> with(Stroke stroke) {
    List<Stroke> next = new ArrayList<>(now);
    next.add(stroke);
    return List.copyOf(next);
  }

  /** Puts {@code strokes} in the place of all; one step, unless that changes nothing. */
  void replace(List<Stroke> strokes) {
    if (!(now.isEmpty() && strokes.isEmpty())) {
      step(List.copyOf(strokes));
    }
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

  private void step(List<Stroke> next) {
    past.push(now);
    if (past.size() > STEPS) {
      past.removeLast();
    }
    future.clear();
    now = next;
  }
}
