package io.bottleneck.ui.tour;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/**
 * A mouse made of events, so that a tour on somebody's desktop does not seize the real one. FX
 * thread only; places are in the node's own coordinates.
 */
final class Mouse {
  private Mouse() {}

  static void press(Node node, double x, double y) {
    fire(node, MouseEvent.MOUSE_PRESSED, x, y, true);
  }

  static void drag(Node node, double x, double y) {
    fire(node, MouseEvent.MOUSE_DRAGGED, x, y, true);
  }

  static void release(Node node, double x, double y) {
    fire(node, MouseEvent.MOUSE_RELEASED, x, y, false);
  }

  /** A whole click in the middle of {@code node}. */
  static void click(Node node) {
    double x = node.getLayoutBounds().getWidth() / 2;
    double y = node.getLayoutBounds().getHeight() / 2;
    press(node, x, y);
    release(node, x, y);
    fire(node, MouseEvent.MOUSE_CLICKED, x, y, false);
  }

  static void move(Node node, double x, double y) {
    fire(node, MouseEvent.MOUSE_MOVED, x, y, false);
  }

  static void wheel(Node node, double x, double y, double delta) {
    Point2D screen = node.localToScreen(x, y);
    Point2D scene = node.localToScene(x, y);
    node.fireEvent(
        new ScrollEvent(
            ScrollEvent.SCROLL,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            new PickResult(node, scene.getX(), scene.getY())));
  }

  private static void fire(
      Node node, EventType<MouseEvent> type, double x, double y, boolean down) {
    Point2D screen = node.localToScreen(x, y);
    Point2D scene = node.localToScene(x, y);
    boolean moving = type == MouseEvent.MOUSE_MOVED;
    node.fireEvent(
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            moving ? MouseButton.NONE : MouseButton.PRIMARY,
            moving ? 0 : 1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            true,
            false,
            type == MouseEvent.MOUSE_CLICKED, // the pen of a tour moves between press and release
            new PickResult(node, scene.getX(), scene.getY())));
  }
}
