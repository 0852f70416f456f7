package io.bottleneck.ui.view;

import io.bottleneck.plot.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A path while the mouse draws it: a click adds a corner, which sticks to a point under the mouse;
 * dragging draws freehand; a double-click, Enter or another tool ends it. The next click begins a
 * new one.
 */
final class PathSketch {
  /** A line drawn freehand has a corner wherever the mouse is so far from the last, in pixels. */
  private static final double SAMPLE = 6;

  private final BiFunction<Double, Double, Place> mapPlace;
  private final BiFunction<Place, Place, Double> pixelsApart;
  private final Consumer<List<Place>> changed;
  private final List<Place> corners = new ArrayList<>();
  private Place loose;
  private boolean open;

  /**
   * No path.
   *
   * @param mapPlace the place on the map meant by a pixel of the screen
   * @param pixelsApart how far two places of the map are apart on the screen
   * @param changed hears of every change, with the corner under the moving mouse at the end
   */
  PathSketch(
      BiFunction<Double, Double, Place> mapPlace,
      BiFunction<Place, Place, Double> pixelsApart,
      Consumer<List<Place>> changed) {
    this.mapPlace = mapPlace;
    this.pixelsApart = pixelsApart;
    this.changed = changed;
  }

  void click(double x, double y, int clicks) {
    if (clicks > 1) {
      end();
      return;
    }
    beginIfNeeded();
    corners.add(mapPlace.apply(x, y));
    loose = null;
    tell();
  }

  void draw(double x, double y) {
    beginIfNeeded();
    Place place = mapPlace.apply(x, y);
    Place last = corners.isEmpty() ? null : corners.get(corners.size() - 1);
    if (last == null || pixelsApart.apply(last, place) >= SAMPLE) {
      corners.add(place);
      loose = null;
      tell();
    }
  }

  void hover(double x, double y) {
    if (open && !corners.isEmpty()) {
      loose = mapPlace.apply(x, y);
      tell();
    }
  }

  /** The mouse has left the map: the corner under it goes. */
  void leave() {
    if (loose != null) {
      loose = null;
      tell();
    }
  }

  /** Ends the path as it is; false when none is being drawn. */
  boolean end() {
    if (!open) {
      return false;
    }
    open = false;
    loose = null;
    tell();
    return true;
  }

  /** Takes the last corner back; false when there is none. */
  boolean takeBack() {
    if (!open || corners.isEmpty()) {
      return false;
    }
    corners.remove(corners.size() - 1);
    tell();
    return true;
  }

  /** Drops the path that is being drawn; false when none is. */
  boolean cancel() {
    if (!open) {
      return false;
    }
    corners.clear();
    return end();
  }

  private void beginIfNeeded() {
    if (!open) {
      open = true;
      corners.clear();
    }
  }

  private void tell() {
    List<Place> all = new ArrayList<>(corners);
    if (loose != null) {
      all.add(loose);
    }
    changed.accept(List.copyOf(all));
  }
}
