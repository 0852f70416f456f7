package io.bottleneck.ui.view;

import javafx.scene.input.KeyEvent;

/** Turns keys pressed on a scatter into its verbs. */
final class ScatterKeys {
  private static final double ZOOM = 1.25;
  private static final double PAN = 0.1;

  private final ScatterView view;
  private final PathSketch path;
  private final ScatterGestures gestures;

  ScatterKeys(ScatterView view, PathSketch path, ScatterGestures gestures) {
    this.view = view;
    this.gestures = gestures;
    this.path = path;
    view.setOnKeyPressed(this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean taken = event.isShortcutDown() ? shortcut(event) : plain(event);
    if (taken) {
      event.consume();
    }
  }

  private boolean shortcut(KeyEvent event) {
    switch (event.getCode()) {
      case A -> view.selectVisible();
      case I -> view.invertSelection();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    if (event.isAltDown() && event.getCode().isLetterKey()) {
      return false;
    }
    double midX = view.getWidth() / 2;
    double midY = view.getHeight() / 2;
    switch (event.getCode()) {
      case HOME -> view.resetView();
      case PLUS, ADD, EQUALS -> view.zoomAt(midX, midY, ZOOM);
      case MINUS, SUBTRACT -> view.zoomAt(midX, midY, 1 / ZOOM);
      case UP -> view.panBy(0, view.getHeight() * PAN);
      case DOWN -> view.panBy(0, -view.getHeight() * PAN);
      case LEFT -> sideways(event, 1);
      case RIGHT -> sideways(event, -1);
      case G -> view.toolProperty().set(MapTool.GRAB);
      case S -> view.toolProperty().set(MapTool.SELECT);
      case P -> view.toolProperty().set(MapTool.PATH);
      case L -> view.lassoProperty().set(!view.lassoProperty().get());
      case ENTER -> {
        return path.end();
      }
      case BACK_SPACE -> {
        return path.takeBack();
      }
      case ESCAPE -> {
        return gestures.cancel() || path.cancel();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void sideways(KeyEvent event, int direction) {
    if (!event.isAltDown()) {
      view.panBy(direction * view.getWidth() * PAN, 0);
    } else if (direction > 0) {
      view.previousView();
    } else {
      view.nextView();
    }
  }
}
