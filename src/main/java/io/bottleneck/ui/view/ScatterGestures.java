package io.bottleneck.ui.view;

import io.bottleneck.plot.Viewport;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns what the mouse does to a scatter into its verbs; {@link ScatterKeys} does the keys. */
final class ScatterGestures {
  /** A drag begins this far from where the button went down. */
  private static final double DRAG = 2;

  private enum Drag {
    NONE,
    PAN,
    SELECT,
    PATH,
    STEER
  }

  private final ScatterView view;
  private final ScatterPointer pointer;
  private final PathSketch path;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private Drag drag = Drag.NONE;
  private boolean dragging;

  ScatterGestures(ScatterView view, ScatterPointer pointer, PathSketch path) {
    this.view = view;
    this.pointer = pointer;
    this.path = path;
    view.setOnMouseMoved(this::move);
    view.setOnMouseExited(
        event -> {
          view.forgetPointer();
          path.leave();
        });
    view.sceneProperty().addListener((property, before, now) -> cancel());
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(this::release);
    view.setOnScroll(this::scroll);
    view.setOnZoom(this::pinch);
  }

  /**
   * Ends the drag that is on; what follows of it is ignored.
   *
   * @return whether one was on
   */
  boolean cancel() {
    boolean was = dragging;
    view.selecting().cancel();
    drag = Drag.NONE;
    dragging = false;
    return was;
  }

  private void move(MouseEvent event) {
    if (drag != Drag.NONE) {
      cancel(); // the release went elsewhere: to a dialog, or while the map was out of the window
    }
    pointer.at(event.getX(), event.getY());
    path.hover(event.getX(), event.getY());
    view.showWhatADragDoes(event.getX(), event.getY());
    view.hintAt(event.getX(), event.getY());
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    if (drag != Drag.NONE && event.isPrimaryButtonDown() && event.isMiddleButtonDown()) {
      return; // a second button does not disturb the first
    }
    cancel();
    pressX = event.getX();
    pressY = event.getY();
    lastX = pressX;
    lastY = pressY;
    if (event.getButton() == MouseButton.MIDDLE) {
      drag = Drag.PAN;
    } else if (event.getButton() == MouseButton.PRIMARY) {
      MapTool tool = view.toolProperty().get();
      if (tool == MapTool.GRAB && !event.isShiftDown() && pointer.onDrawnMarker(pressX, pressY)) {
        drag = Drag.STEER;
      } else if (event.isShiftDown() || tool == MapTool.SELECT) {
        drag = Drag.SELECT;
      } else {
        drag = tool == MapTool.PATH ? Drag.PATH : Drag.PAN;
      }
    }
  }

  private void drag(MouseEvent event) {
    if (drag == Drag.NONE) {
      return;
    }
    double right = event.getX() - lastX;
    double down = event.getY() - lastY;
    if (!dragging && Math.hypot(right, down) <= DRAG) {
      return;
    }
    if (!dragging) {
      dragging = true;
      begin(event);
    }
    lastX = event.getX();
    lastY = event.getY();
    switch (drag) {
      case PAN -> view.panBy(right, down);
      case SELECT -> view.selecting().extend(lastX, lastY);
      case PATH -> path.draw(lastX, lastY);
      case STEER -> view.steer(lastX, lastY);
      case NONE -> throw new IllegalStateException("nothing is dragged");
    }
    event.consume();
  }

  private void begin(MouseEvent event) {
    view.forgetPointer();
    if (drag == Drag.SELECT) {
      view.selecting().begin(pressX, pressY, mode(event));
    } else if (drag == Drag.PATH) {
      path.draw(pressX, pressY);
    }
  }

  private static RegionSketch.Mode mode(MouseEvent event) {
    if (event.isAltDown()) {
      return RegionSketch.Mode.REMOVE;
    }
    return event.isShortcutDown() ? RegionSketch.Mode.ADD : RegionSketch.Mode.REPLACE;
  }

  private void release(MouseEvent event) {
    Drag was = drag;
    drag = Drag.NONE;
    if (was == Drag.NONE) {
      return;
    }
    if (dragging) {
      dragging = false;
      if (was == Drag.SELECT) {
        view.selecting().end();
      }
      if (was == Drag.PATH) {
        path.end();
      }
      if (view.contains(event.getX(), event.getY())) {
        pointer.at(event.getX(), event.getY());
      }
    } else if (event.getButton() == MouseButton.PRIMARY) {
      click(event, was);
      event.consume();
    }
  }

  private void click(MouseEvent event, Drag was) {
    int point = pointer.hit(event.getX(), event.getY());
    if (was == Drag.PATH) {
      path.click(event.getX(), event.getY(), event.getClickCount());
    } else if (!event.isShortcutDown()
        && pointer.clickGroup(event.getX(), event.getY(), event.getClickCount())) {
      return;
    } else if (point >= 0 && event.isShortcutDown()) {
      view.selecting().toggle(point);
    } else if (point >= 0) {
      if (event.getClickCount() == 1) { // a double-click shall not undo what its first click did
        view.click(point);
      }
    } else if (event.getClickCount() == 2) {
      view.resetView();
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !(dragging && drag == Drag.SELECT)) {
      view.zoomAt(event.getX(), event.getY(), Viewport.zoomFactor(event.getDeltaY()));
      event.consume();
    }
  }

  private void pinch(ZoomEvent event) {
    view.zoomAt(event.getX(), event.getY(), event.getZoomFactor());
    event.consume();
  }
}
