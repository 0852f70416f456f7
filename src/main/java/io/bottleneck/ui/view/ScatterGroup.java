package io.bottleneck.ui.view;

import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Viewport;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * A group of its own above the points of a scatter: a thousand marks at most, found by the mouse
 * before the points below them. FX thread only.
 */
public final class ScatterGroup {
  /** How near to a mark the mouse has to be to mean it, in pixels: on it or at its edge. */
  private static final double REACH = 8;

  private final GroupOverlay overlay = new GroupOverlay();
  private final Runnable changed;
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
  private List<GroupMark> marks = List.of();
  private int chosen = -1;
  private IntConsumer onClicked = mark -> {};

  /** No marks; {@code changed} is told when they have to be drawn anew. */
  ScatterGroup(Runnable changed) {
    this.changed = changed;
  }

  /** Shows marks in the place of those before, later ones above earlier ones; none stands out. */
  public void show(List<GroupMark> shown) {
    hovered.set(-1);
    marks = List.copyOf(shown);
    choose(-1);
  }

  /** Lets the mark of an index stand out, or, with -1, none. */
  public void choose(int mark) {
    chosen = mark;
    changed.run();
  }

  /** The marks on show. */
  public List<GroupMark> marks() {
    return marks;
  }

  /** Index of the mark under the mouse, or -1. */
  public ReadOnlyIntegerProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** Is told the index of a clicked mark. */
  public void setOnClicked(IntConsumer onClicked) {
    this.onClicked = onClicked;
  }

  GroupOverlay overlay() {
    return overlay;
  }

  void draw(Viewport view, PlotTheme theme) {
    overlay.draw(view, theme, marks, chosen);
  }

  /**
   * The mouse is at a pixel.
   *
   * @return whether it means a mark there, and thus no point
   */
  boolean pointAt(Viewport view, double x, double y) {
    hovered.set(nearest(view, x, y));
    return hovered.get() >= 0;
  }

  /** The mouse is elsewhere. */
  void leave() {
    hovered.set(-1);
  }

  /**
   * The mouse has clicked at a pixel.
   *
   * @return whether a mark was meant
   */
  boolean click(Viewport view, double x, double y, int count) {
    int mark = nearest(view, x, y);
    if (mark >= 0 && count == 1) { // a double-click shall not undo what its first click did
      onClicked.accept(mark);
    }
    return mark >= 0;
  }

  /** Of two as near, the one that is drawn above. */
  private int nearest(Viewport view, double x, double y) {
    int nearest = -1;
    double best = REACH;
    for (int i = 0; i < marks.size(); i++) {
      Place place = marks.get(i).place();
      double away =
          Math.max(Math.abs(view.screenX(place.x()) - x), Math.abs(view.screenY(place.y()) - y));
      if (away <= best) {
        best = away;
        nearest = i;
      }
    }
    return nearest;
  }
}
