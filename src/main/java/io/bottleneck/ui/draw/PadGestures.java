package io.bottleneck.ui.draw;

import io.bottleneck.ink.Similarity;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.RotateEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * What mouse, pen and fingers do on the pad. Left draws, right erases, with Shift the drawing is
 * moved; the wheel scales it, with Ctrl it turns it. A drag goes on outside the pad. Pens and
 * single fingers arrive as a mouse; two fingers move, scale and turn.
 */
final class PadGestures {
  /** The wheel scales as it does on the map: by e once in 200 units of its movement. */
  private static final double WHEEL = 200;

  /** A notch of the wheel, 40 units, turns by 5 degrees. */
  private static final double TURN = Math.toRadians(5) / 40;

  private final StrokePad view;
  private final DrawViewModel model;
  private final Pad pad;
  private MouseButton held;
  private boolean moving;
  private double lastX;
  private double lastY;

  private PadGestures(StrokePad view, DrawViewModel model) {
    this.view = view;
    this.model = model;
    pad = model.pad();
  }

  /** Makes {@code view} draw into {@code model}. */
  static void install(StrokePad view, DrawViewModel model) {
    PadGestures gestures = new PadGestures(view, model);
    view.setCursor(Cursor.CROSSHAIR);
    view.setOnMousePressed(gestures::pressed);
    view.setOnMouseDragged(gestures::dragged);
    view.setOnMouseReleased(gestures::released);
    view.setOnMouseMoved(gestures::hovered);
    view.sceneProperty().addListener((property, before, now) -> gestures.end());
    view.setOnMouseExited(event -> gestures.left());
    view.setOnContextMenuRequested(event -> event.consume());
    view.setOnScroll(gestures::scroll);
    view.setOnZoom(gestures::zoom);
    view.setOnRotate(gestures::rotate);
  }

  private void pressed(MouseEvent event) {
    long entered = System.nanoTime();
    boolean draws =
        event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.SECONDARY;
    if (draws && held == null) {
      view.requestFocus();
      held = event.getButton();
      moving = event.isShiftDown();
      lastX = event.getX();
      lastY = event.getY();
      if (!moving) {
        boolean erase = held == MouseButton.SECONDARY || pad.erasingProperty().get();
        pad.beginStroke(view.unitX(lastX), view.unitY(lastY), erase, entered);
      }
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    long entered = System.nanoTime();
    if (held != null && moving) {
      shift(event.getX() - lastX, event.getY() - lastY);
    } else if (held != null) {
      pad.extendStroke(view.unitX(event.getX()), view.unitY(event.getY()), entered);
    }
    lastX = event.getX();
    lastY = event.getY();
    pen(event);
    event.consume();
  }

  private void released(MouseEvent event) {
    if (event.getButton() == held) {
      held = null;
      pad.settle();
    }
    event.consume();
  }

  /**
   * A mouse that moves with no button down was let go elsewhere: over a dialog, or another page.
   */
  private void hovered(MouseEvent event) {
    if (held != null) {
      end();
    }
    pen(event);
  }

  private void end() {
    held = null;
    pad.settle();
  }

  /** The first of several fingers has begun a stroke that nobody wanted. */
  private void severalFingers() {
    if (held != null) {
      held = null;
      pad.abandonStroke();
    }
  }

  private void shift(double dx, double dy) {
    pad.move(Similarity.shift(dx / view.multiple(), dy / view.multiple()));
  }

  private void pen(MouseEvent event) {
    boolean movesAll = held == null ? event.isShiftDown() : moving;
    view.setCursor(movesAll ? Cursor.MOVE : Cursor.CROSSHAIR);
    if (movesAll) {
      view.hidePen();
    } else {
      view.showPen(event.getX(), event.getY(), pad.penWidthProperty().get());
    }
  }

  private void left() {
    view.hidePen();
    if (held == null) {
      pad.settle(); // what the wheel did is one step
    }
  }

  /** Some systems send the wheel sideways while Shift is down. */
  private void scroll(ScrollEvent event) {
    if (event.getTouchCount() > 1) {
      severalFingers();
    }
    double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (held != null || delta == 0 || model.pad().drawingProperty().get().isBlank()) {
      return;
    }
    if (event.getTouchCount() > 0) {
      shift(event.getDeltaX(), event.getDeltaY());
    } else if (event.isShortcutDown()) {
      about(event.getX(), event.getY(), 1, delta * TURN);
    } else {
      about(event.getX(), event.getY(), Math.exp(delta / WHEEL), 0);
    }
    event.consume();
  }

  private void zoom(ZoomEvent event) {
    severalFingers();
    about(event.getX(), event.getY(), event.getZoomFactor(), 0);
    event.consume();
  }

  private void rotate(RotateEvent event) {
    severalFingers();
    about(event.getX(), event.getY(), 1, Math.toRadians(event.getAngle()));
    event.consume();
  }

  private void about(double x, double y, double scale, double angle) {
    pad.move(Similarity.about(view.unitX(x), view.unitY(y), scale, angle));
  }
}
