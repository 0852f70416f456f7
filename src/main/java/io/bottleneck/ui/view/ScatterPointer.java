package io.bottleneck.ui.view;

import io.bottleneck.plot.Place;
import io.bottleneck.plot.Viewport;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the mouse means on a scatter: a mark of the group, else a point; or the drawing's marker.
 */
final class ScatterPointer {
  /** The point under the mouse, or -1. */
  final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);

  /** The map place under the mouse; null when the mouse is elsewhere or drags. */
  final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place");

  private final ScatterPicture picture;
  private final ScatterCamera camera;
  private ScatterMarkers markers = ScatterMarkers.NONE;

  ScatterPointer(ScatterPicture picture, ScatterCamera camera) {
    this.picture = picture;
    this.camera = camera;
  }

  void setMarkers(ScatterMarkers newMarkers) {
    markers = newMarkers;
  }

  /** The mouse is at a pixel. */
  void at(double x, double y) {
    place.set(place(x, y));
    hover(x, y);
  }

  /** The points are others than before: the mouse, wherever it rests, may mean another one. */
  void meanAnew() {
    if (place.get() != null) {
      Viewport view = camera.viewport();
      hover(view.screenX(place.get().x()), view.screenY(place.get().y()));
    }
  }

  private void hover(double x, double y) {
    hovered.set(picture.group().pointAt(camera.viewport(), x, y) ? -1 : hit(x, y));
  }

  /** The mouse means nothing, until it moves. */
  void forget() {
    hovered.set(-1);
    picture.group().leave();
    place.set(null);
  }

  /** The point there, or -1; none while points are on their way. */
  int hit(double x, double y) {
    if (picture.gliding()) {
      return -1;
    }
    Viewport view = camera.viewport();
    return picture
        .index()
        .nearest(
            view.mapX(x), view.mapY(y), ScatterView.REACH / view.scale(), picture.look().filter());
  }

  Place place(double x, double y) {
    Viewport view = camera.viewport();
    return new Place(view.mapX(x), view.mapY(y));
  }

  /** The place of the point there, or else the place itself. */
  Place placeMeant(double x, double y) {
    int point = hit(x, y);
    return point < 0
        ? place(x, y)
        : new Place(picture.index().points().x(point), picture.index().points().y(point));
  }

  double pixelsApart(Place one, Place other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y()) * camera.viewport().scale();
  }

  /** Whether the drawn digit's marker, or the one dragged away from it, is there. */
  boolean onDrawnMarker(double x, double y) {
    return near(markers.steered(), x, y) || near(markers.drawn(), x, y);
  }

  private boolean near(Optional<Place> marker, double x, double y) {
    return marker.filter(at -> pixelsApart(at, place(x, y)) <= ScatterView.REACH).isPresent();
  }

  /** Whether a click there means a mark of the group, which is then told. */
  boolean clickGroup(double x, double y, int count) {
    return picture.group().click(camera.viewport(), x, y, count);
  }
}
