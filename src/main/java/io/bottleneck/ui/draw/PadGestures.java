package io.bottleneck.ui.draw;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Mouse and keys on the pad. Left draws, right erases, a drag goes on outside the pad; the keys
 * work while the pad has the focus.
 */
final class PadGestures {
  private final StrokePad pad;
  private final DrawViewModel model;
  private MouseButton drawing;
  private boolean bracketDone;

  private PadGestures(StrokePad pad, DrawViewModel model) {
    this.pad = pad;
    this.model = model;
  }

  /** Makes {@code pad} draw into {@code model}. */
  static void install(StrokePad pad, DrawViewModel model) {
    PadGestures gestures = new PadGestures(pad, model);
    pad.setCursor(Cursor.CROSSHAIR);
    pad.setOnMousePressed(gestures::pressed);
    pad.setOnMouseDragged(gestures::dragged);
    pad.setOnMouseReleased(gestures::released);
    pad.setOnMouseMoved(gestures::pen);
    pad.setOnMouseExited(event -> pad.hidePen());
    pad.setOnContextMenuRequested(event -> event.consume());
    pad.setOnKeyPressed(gestures::key);
    pad.setOnKeyTyped(gestures::character);
  }

  private void pressed(MouseEvent event) {
    long entered = System.nanoTime();
    boolean draws =
        event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.SECONDARY;
    if (draws && drawing == null) {
      pad.requestFocus();
      drawing = event.getButton();
      boolean erase = drawing == MouseButton.SECONDARY || model.erasingProperty().get();
      model.beginStroke(pad.unitX(event.getX()), pad.unitY(event.getY()), erase, entered);
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    long entered = System.nanoTime();
    if (drawing != null) {
      model.extendStroke(pad.unitX(event.getX()), pad.unitY(event.getY()), entered);
    }
    pen(event);
    event.consume();
  }

  private void released(MouseEvent event) {
    if (event.getButton() == drawing) {
      drawing = null;
      model.endStroke();
    }
    event.consume();
  }

  private void pen(MouseEvent event) {
    pad.showPen(event.getX(), event.getY(), model.penWidthProperty().get());
  }

  private void key(KeyEvent event) {
    bracketDone = !event.isShortcutDown() && bracket(bracketOf(event));
    if (bracketDone) {
      event.consume();
      return;
    }
    if (event.isShortcutDown()) {
      if (event.getCode() != KeyCode.Z) {
        return;
      }
      if (event.isShiftDown()) {
        model.redo();
      } else {
        model.undo();
      }
    } else if (event.isAltDown() || event.isMetaDown() || event.isControlDown()) {
      return;
    } else if (event.getCode() == KeyCode.E) {
      model.erasingProperty().set(!model.erasingProperty().get());
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      model.clear();
    } else {
      return;
    }
    event.consume();
  }

  /**
   * Brackets again by character, because many keyboards have them on the third level of another
   * key; not when the key itself was one.
   */
  private void character(KeyEvent event) {
    if (bracketDone || bracket(event.getCharacter())) {
      event.consume();
    }
    bracketDone = false;
  }

  private static String bracketOf(KeyEvent event) {
    String key =
        switch (event.getCode()) {
          case OPEN_BRACKET -> "[";
          case CLOSE_BRACKET -> "]";
          default -> "";
        };
    String text = event.getText();
    return text.isEmpty() || text.equals(key) ? key : "";
  }

  private boolean bracket(String character) {
    switch (character) {
      case "[" -> model.thinner();
      case "]" -> model.thicker();
      default -> {
        return false;
      }
    }
    return true;
  }
}
