package io.bottleneck.ui.view;

import io.bottleneck.plot.Bounds;
import io.bottleneck.plot.Lasso;
import io.bottleneck.plot.MapRegion;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Selection;
import io.bottleneck.plot.Viewport;
import java.util.ArrayList;
import java.util.List;

/** A rectangle or lasso while the mouse draws it, and what becomes of the selection by it. */
final class RegionSketch {
  /** A lasso has a corner wherever the mouse is so far from the last, in pixels. */
  private static final double SAMPLE = 3;

  /** What happens to the points inside. */
  enum Mode {
    /** They alone are selected. */
    REPLACE,
    /** They are selected too. */
    ADD,
    /** They are selected no more. */
    REMOVE;

    Selection apply(Selection before, Selection inside) {
      return switch (this) {
        case REPLACE -> inside;
        case ADD -> before.plus(inside);
        case REMOVE -> before.minus(inside);
      };
    }
  }

  private final Mode mode;
  private final boolean lasso;
  private final Selection before;
  private final List<Place> corners = new ArrayList<>();

  /** A region that begins at a pixel of the screen. */
  RegionSketch(double x, double y, Mode mode, boolean lasso, Selection before) {
    this.mode = mode;
    this.lasso = lasso;
    this.before = before;
    corners.add(new Place(x, y));
  }

  /** What was selected before. */
  Selection before() {
    return before;
  }

  /**
   * The mouse has moved.
   *
   * @return whether the region has changed
   */
  boolean extend(double x, double y) {
    Place last = corners.get(corners.size() - 1);
    if (!lasso) {
      Place start = corners.get(0);
      corners.clear();
      corners.addAll(
          List.of(start, new Place(x, start.y()), new Place(x, y), new Place(start.x(), y)));
      return true;
    }
    if (Math.hypot(x - last.x(), y - last.y()) < SAMPLE) {
      return false;
    }
    corners.add(new Place(x, y));
    return true;
  }

  /** Its corners on the screen, to be joined and closed. */
  List<Place> outline() {
    return corners;
  }

  /** The same on the map. */
  MapRegion region(Viewport view) {
    List<Place> places =
        corners.stream().map(at -> new Place(view.mapX(at.x()), view.mapY(at.y()))).toList();
    if (lasso) {
      return new Lasso(places);
    }
    return Bounds.between(places.get(0), places.get(places.size() > 2 ? 2 : 0));
  }

  /** The selection once the points {@code inside} are dealt with. */
  Selection selection(Selection inside) {
    return mode.apply(before, inside);
  }
}
