package io.bottleneck.ink;

import io.bottleneck.ink.InkRaster.Part;
import java.util.List;

/**
 * The picture of a drawing that grows under the pen. What cannot change any more is painted once;
 * the last way of the newest stroke, which bends anew with every point, is painted above it. The
 * picture is the very one that painting everything at once would give. Confined to one thread.
 */
public final class GrowingInk {
  /** All but the last span of the newest stroke. */
  private final InkRaster settled;

  private final InkRaster shown;
  private Drawing drawing = Drawing.BLANK;
  private int settledSpans;
  private Part tail = Part.NONE;

  /**
   * Paper.
   *
   * @param side samples along one side of the picture, at least 28
   */
  public GrowingInk(int side) {
    settled = new InkRaster(side);
    shown = new InkRaster(side);
  }

  /** Samples along one side. */
  public int side() {
    return shown.side();
  }

  /** {@code side * side} values in [0,1], row by row; they change with the next drawing. */
  public float[] ink() {
    return shown.ink();
  }

  /**
   * Paints a drawing: what it has more than the one before, or all when it does not go on with it.
   *
   * @return what may have changed
   */
  public Part show(Drawing next) {
    boolean goesOn = next.commonSteps(drawing) == drawing.steps();
    Part changed = goesOn ? tail : new Part(0, 0, side(), side());
    if (!goesOn) {
      settled.clear();
      drawing = Drawing.BLANK;
      tail = Part.NONE;
    }
    shown.copy(settled, changed);
    List<Mark> marks = next.marks();
    int newest = marks.size() - 1;
    for (int i = Math.max(0, drawing.marks().size() - 1); i <= newest; i++) {
      int painted = i < drawing.marks().size() ? settledSpans : 0;
      changed = changed.and(settle(marks.get(i), painted, i == newest));
    }
    drawing = next;
    return changed.and(tail);
  }

  /** Paints what is certain of a mark, and of the newest what is not above it. */
  private Part settle(Mark mark, int painted, boolean newest) {
    tail = Part.NONE;
    if (!(mark instanceof Stroke stroke)) {
      settledSpans = 1; // a picture counts as one
      return painted > 0 ? Part.NONE : both(mark);
    }
    int spans = StrokeCurve.spans(stroke);
    int certain = newest ? spans - 1 : spans;
    settled.draw(stroke, painted, certain);
    Part changed = shown.draw(stroke, painted, certain);
    settledSpans = certain;
    if (newest) {
      tail = shown.draw(stroke, certain, spans);
    }
    return changed;
  }

  private Part both(Mark mark) {
    settled.draw(mark);
    return shown.draw(mark);
  }
}
