package io.bottleneck.ui.tour;

import io.bottleneck.ink.Stroke;
import io.bottleneck.ui.draw.DrawView;
import io.bottleneck.ui.fx.EachFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.Region;

/** Draws strokes on the pad with the mouse, one movement a frame. */
final class PadScript {
  /** Side of the pad in the strokes' units. */
  private static final double UNITS = 28;

  /** Movements of one stroke of the endless loop. */
  private static final int STROKE_MOVES = 100;

  private final Region pad;

  PadScript(Region pad) {
    this.pad = pad;
  }

  /** The pad itself within {@code view}. */
  static Region pad(DrawView view) {
    return (Region) view.lookup("#draw-pad");
  }

  /** What the mouse does next. */
  private record Move(double x, double y, boolean first, boolean last) {}

  /** Draws {@code strokes}, a few points a frame so that a digit takes about a second. */
  CompletableFuture<Void> draw(List<Stroke> strokes) {
    List<Move> moves = moves(strokes);
    int perFrame = Math.max(1, moves.size() / 60);
    int[] at = {0};
    return EachFrame.run(
        now -> {
          for (int i = 0; i < perFrame && at[0] < moves.size(); i++) {
            perform(moves.get(at[0]++));
          }
          return at[0] < moves.size();
        });
  }

  private static List<Move> moves(List<Stroke> strokes) {
    List<Move> moves = new ArrayList<>();
    for (Stroke stroke : strokes) {
      double[] xs = stroke.xs();
      double[] ys = stroke.ys();
      for (int i = 0; i < xs.length; i++) {
        moves.add(new Move(xs[i], ys[i], i == 0, i == xs.length - 1));
      }
    }
    return moves;
  }

  private void perform(Move move) {
    double x = move.x / UNITS * pad.getWidth();
    double y = move.y / UNITS * pad.getHeight();
    if (move.first) {
      Mouse.press(pad, x, y);
    } else {
      Mouse.drag(pad, x, y);
    }
    if (move.last) {
      Mouse.release(pad, x, y);
    }
  }

  /** One endless loop of the pen for measurements: place number {@code step} of it. */
  void loop(int step) {
    double angle = step * 0.11;
    double radius = 7 + 3 * Math.sin(step * 0.013);
    double x = (14 + radius * Math.cos(angle)) / UNITS * pad.getWidth();
    double y = (14 + 1.2 * radius * Math.sin(angle)) / UNITS * pad.getHeight();
    int inStroke = step % STROKE_MOVES;
    if (inStroke == 0) {
      Mouse.press(pad, x, y);
    } else if (inStroke == STROKE_MOVES - 1) {
      Mouse.release(pad, x, y);
    } else {
      Mouse.drag(pad, x, y);
    }
  }

  /** Lifts the pen wherever it is. */
  void lift() {
    Mouse.release(pad, pad.getWidth() / 2, pad.getHeight() / 2);
  }
}
