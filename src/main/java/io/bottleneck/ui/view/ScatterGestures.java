package io.bottleneck.ui.view;

import io.bottleneck.plot.Viewport;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns what the user does to a scatter into its verbs. */
final class ScatterGestures {
  /** A drag begins this far from where the button went down. */
  private static final double DRAG = 2;

  private static final double KEY_ZOOM = 1.25;
  private static final double KEY_PAN = 0.1;

  private final ScatterView view;
  private double lastX;
  private double lastY;
  private boolean pressed;
  private boolean dragging;

  ScatterGestures(ScatterView view) {
    this.view = view;
    view.setOnMouseMoved(event -> view.pointAt(event.getX(), event.getY()));
    view.setOnMouseExited(event -> view.forgetPointer());
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(this::release);
    view.setOnScroll(this::scroll);
    view.setOnZoom(this::pinch);
    view.setOnKeyPressed(this::key);
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    boolean pans =
        event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE;
    pressed = pans;
    dragging = false;
    lastX = event.getX();
    lastY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (!pressed) {
      return;
    }
    double right = event.getX() - lastX;
    double down = event.getY() - lastY;
    if (dragging || Math.hypot(right, down) > DRAG) {
      dragging = true;
      lastX = event.getX();
      lastY = event.getY();
      view.panBy(right, down);
      event.consume();
    }
  }

  private void release(MouseEvent event) {
    boolean click = pressed && !dragging && event.getButton() == MouseButton.PRIMARY;
    pressed = false;
    dragging = false;
    if (!click) {
      view.pointAt(event.getX(), event.getY());
      return;
    }
    int point = view.hit(event.getX(), event.getY());
    if (point >= 0) {
      view.click(point);
    } else if (event.getClickCount() == 2) {
      view.resetView();
    }
    event.consume();
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      view.zoomAt(event.getX(), event.getY(), Viewport.zoomFactor(event.getDeltaY()));
      event.consume();
    }
  }

  private void pinch(ZoomEvent event) {
    view.zoomAt(event.getX(), event.getY(), event.getZoomFactor());
    event.consume();
  }

  private void key(KeyEvent event) {
    double midX = view.getWidth() / 2;
    double midY = view.getHeight() / 2;
    double stepX = view.getWidth() * KEY_PAN;
    double stepY = view.getHeight() * KEY_PAN;
    if (event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case HOME -> view.resetView();
      case PLUS, ADD, EQUALS -> view.zoomAt(midX, midY, KEY_ZOOM);
      case MINUS, SUBTRACT -> view.zoomAt(midX, midY, 1 / KEY_ZOOM);
      case UP -> view.panBy(0, stepY);
      case DOWN -> view.panBy(0, -stepY);
      case LEFT -> {
        if (event.isAltDown()) {
          view.previousView();
        } else {
          view.panBy(stepX, 0);
        }
      }
      case RIGHT -> {
        if (event.isAltDown()) {
          view.nextView();
        } else {
          view.panBy(-stepX, 0);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
