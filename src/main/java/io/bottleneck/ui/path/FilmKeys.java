package io.bottleneck.ui.path;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;

/** Space plays, Left and Right go a frame, Home and End to the first and the last. */
final class FilmKeys {
  private FilmKeys() {}

  static void handle(KeyEvent event, Playhead playhead) {
    if (event.isShortcutDown()
        || event.isAltDown()
        || event.getTarget() instanceof ButtonBase
        || event.getTarget() instanceof ComboBoxBase<?>
        || event.getTarget() instanceof Slider) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> playhead.playOrPause();
      case LEFT -> playhead.step(-1);
      case RIGHT -> playhead.step(1);
      case HOME -> playhead.seek(0);
      case END -> playhead.seek(Integer.MAX_VALUE);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
