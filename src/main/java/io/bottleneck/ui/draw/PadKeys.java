package io.bottleneck.ui.draw;

import io.bottleneck.ink.Similarity;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do while the pad has the focus. */
final class PadKeys {
  private final Pad pad;
  private final PadPictures pictures;
  private boolean bracketDone;

  private PadKeys(Pad pad, PadPictures pictures) {
    this.pad = pad;
    this.pictures = pictures;
  }

  /** Makes the keys on {@code view} work for {@code pad}. */
  static void install(StrokePad view, Pad pad, PadPictures pictures) {
    PadKeys keys = new PadKeys(pad, pictures);
    view.setOnKeyPressed(keys::key);
    view.setOnKeyTyped(keys::character);
  }

  private void key(KeyEvent event) {
    bracketDone = !event.isShortcutDown() && bracket(bracketOf(event));
    boolean done = bracketDone || (event.isShortcutDown() ? shortcut(event) : plain(event));
    if (done) {
      event.consume();
    }
  }

  private boolean shortcut(KeyEvent event) {
    switch (event.getCode()) {
      case Z -> {
        if (event.isShiftDown()) {
          pad.redo();
        } else {
          pad.undo();
        }
      }
      case V -> pictures.paste();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown() || event.isControlDown()) {
      return false;
    }
    switch (event.getCode()) {
      case E -> pad.erasingProperty().set(!pad.erasingProperty().get());
      case T -> pad.softProperty().set(!pad.softProperty().get());
      case DELETE, BACK_SPACE -> pad.clear();
      case LEFT -> pad.move(Similarity.shift(-1, 0));
      case RIGHT -> pad.move(Similarity.shift(1, 0));
      case UP -> pad.move(Similarity.shift(0, -1));
      case DOWN -> pad.move(Similarity.shift(0, 1));
      default -> {
        return false;
      }
    }
    return true;
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
        event.getCode() == KeyCode.OPEN_BRACKET
            ? "["
            : event.getCode() == KeyCode.CLOSE_BRACKET ? "]" : "";
    String text = event.getText();
    return text.isEmpty() || text.equals(key) ? key : "";
  }

  private boolean bracket(String character) {
    switch (character) {
      case "[" -> pad.thinner();
      case "]" -> pad.thicker();
      default -> {
        return false;
      }
    }
    return true;
  }
}
