package io.bottleneck.ui.own;

import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys of the page. Alt with a digit keeps the drawing wherever the focus is, as long as the page
 * is in the window: the hand is on the pad then.
 */
final class OwnKeys {
  private static final Map<KeyCode, Integer> PAD =
      Map.of(
          KeyCode.NUMPAD0,
          0,
          KeyCode.NUMPAD1,
          1,
          KeyCode.NUMPAD2,
          2,
          KeyCode.NUMPAD3,
          3,
          KeyCode.NUMPAD4,
          4,
          KeyCode.NUMPAD5,
          5,
          KeyCode.NUMPAD6,
          6,
          KeyCode.NUMPAD7,
          7,
          KeyCode.NUMPAD8,
          8,
          KeyCode.NUMPAD9,
          9);

  private final OwnDigitsViewModel model;
  private KeyCode down;

  private OwnKeys(OwnDigitsViewModel model) {
    this.model = model;
  }

  static void install(Node page, OwnDigitsViewModel model) {
    OwnKeys keys = new OwnKeys(model);
    page.addEventHandler(KeyEvent.KEY_PRESSED, keys::onPage);
    EventHandler<KeyEvent> anywhere = keys::anywhere;
    if (page.getScene() != null) {
      page.getScene().addEventFilter(KeyEvent.ANY, anywhere);
    }
    page.sceneProperty()
        .addListener(
            (property, before, now) -> {
              follow(before, now, anywhere);
            });
  }

  private static void follow(Scene before, Scene now, EventHandler<KeyEvent> anywhere) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.ANY, anywhere);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.ANY, anywhere);
    }
  }

  private void anywhere(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_RELEASED) {
      down = null;
      return;
    }
    int label = event.getEventType() == KeyEvent.KEY_PRESSED ? label(event.getCode()) : -1;
    boolean altAlone = event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
    if (label >= 0 && altAlone && !event.isShiftDown()) {
      if (event.getCode() != down) { // a key that is held down repeats itself
        down = event.getCode();
        model.keep(label);
      }
      event.consume();
    }
  }

  private static int label(KeyCode code) {
    if (code.ordinal() >= KeyCode.DIGIT0.ordinal() && code.ordinal() <= KeyCode.DIGIT9.ordinal()) {
      return code.ordinal() - KeyCode.DIGIT0.ordinal();
    }
    return PAD.getOrDefault(code, -1);
  }

  private void onPage(KeyEvent event) {
    boolean done = true;
    if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
      if (event.isShiftDown()) {
        model.redo();
      } else {
        model.undo();
      }
    } else if (event.getCode() == KeyCode.DELETE && model.chosenProperty().get() != null) {
      model.remove();
    } else {
      done = false;
    }
    if (done) {
      event.consume();
    }
  }
}
