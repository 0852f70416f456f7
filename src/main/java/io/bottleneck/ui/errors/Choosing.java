package io.bottleneck.ui.errors;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Choosing by a click, Enter or Space; Shift, or Ctrl or Command, says that it is in addition. */
final class Choosing {
  private Choosing() {}

  /** Makes {@code node} one that can be chosen; {@code chosen} gets whether in addition. */
  static void install(Node node, Consumer<Boolean> chosen) {
    node.setFocusTraversable(true);
    node.setOnMouseClicked(
        event -> {
          node.requestFocus();
          chosen.accept(adds(event));
        });
    node.setOnKeyPressed(event -> key(event, chosen));
  }

  static boolean adds(MouseEvent event) {
    return event.isShiftDown() || event.isShortcutDown();
  }

  /** Chooses when {@code event} is Enter or Space. */
  static void key(KeyEvent event, Consumer<Boolean> chosen) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      chosen.accept(event.isShiftDown() || event.isShortcutDown());
      event.consume();
    }
  }
}
