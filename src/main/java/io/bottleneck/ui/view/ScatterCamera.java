package io.bottleneck.ui.view;

import io.bottleneck.plot.Bounds;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.fx.Animate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where a scatter is looked at from. Follows the points until the user takes over; from then on
 * only the user moves it.
 */
final class ScatterCamera {
  /** The fit moves when the points are further than this from its middle, in pixels. */
  private static final double MOST_OFF = 20;

  /** The fit moves when the points fill less of it than this. */
  private static final double LEAST_FILL = 0.7;

  /** The fit moves when the points reach further than this beyond it. */
  private static final double MOST_FILL = 1.05;

  private final ReadOnlyObjectWrapper<Viewport> viewport;
  private final Animate animate = new Animate();
  private final ViewHistory history = new ViewHistory();
  private Bounds bounds = Bounds.UNIT;
  private Viewport.Room room = new Viewport.Room(12, 12, 34, 50);
  private Viewport goal;
  private boolean following = true;

  ScatterCamera(Object bean) {
    goal = Viewport.fitting(bounds, 100, 100, room);
    viewport = new ReadOnlyObjectWrapper<>(bean, "viewport", goal);
  }

  ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  Viewport viewport() {
    return viewport.get();
  }

  boolean following() {
    return following;
  }

  /** How many times larger the map is than when fitted. */
  double zoom() {
    return viewport().scale() / fitted().scale();
  }

  void resize(double width, double height) {
    animate.stop();
    goal = following ? fitted(width, height) : viewport().resized(width, height);
    viewport.set(goal);
  }

  void leaveFree(Viewport.Room newRoom) {
    room = newRoom;
    resize(viewport().width(), viewport().height());
  }

  /** Other points: the user's view makes no sense any more. */
  void fitAtOnce(Bounds newBounds) {
    bounds = newBounds;
    following = true;
    animate.stop();
    goal = fitted();
    viewport.set(goal);
  }

  /** The same points elsewhere: follows, but not every little move, and not the user's view. */
  void follow(Bounds newBounds) {
    bounds = newBounds;
    if (following && worthMoving(fitted())) {
      moveTo(fitted());
    }
  }

  private boolean worthMoving(Viewport wanted) {
    double fill = goal.scale() / wanted.scale();
    double off =
        Math.hypot(wanted.centreX() - goal.centreX(), wanted.centreY() - goal.centreY())
            * goal.scale();
    return fill < LEAST_FILL || fill > MOST_FILL || off > MOST_OFF;
  }

  void zoomAt(double x, double y, double factor) {
    take(viewport().zoomedAt(x, y, factor, fitted().scale()));
  }

  void panBy(double right, double down) {
    take(viewport().pannedBy(right, down));
  }

  void lookAt(double mapX, double mapY, double scale) {
    take(new Viewport(mapX, mapY, scale, viewport().width(), viewport().height()));
  }

  private void take(Viewport view) {
    history.leaving(viewport(), now());
    following = false;
    animate.stop();
    goal = view;
    viewport.set(view);
  }

  void reset() {
    history.leaving(viewport(), now());
    following = true;
    moveTo(fitted());
  }

  void back() {
    walk(history.back(viewport()));
  }

  void forward() {
    walk(history.forward(viewport()));
  }

  private void walk(Optional<Viewport> view) {
    view.ifPresent(
        found -> {
          following = false;
          moveTo(found.resized(viewport().width(), viewport().height()));
        });
  }

  private void moveTo(Viewport target) {
    goal = target;
    Viewport from = viewport();
    animate.play(share -> viewport.set(share == 1 ? target : from.towards(target, share)));
  }

  private Viewport fitted() {
    return fitted(viewport().width(), viewport().height());
  }

  private Viewport fitted(double width, double height) {
    return Viewport.fitting(bounds, width, height, room);
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }
}
