package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassFilter;
import io.bottleneck.ui.view.ScatterView;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the map that are not about the scatter alone, and keys pressed elsewhere. */
final class MapKeys {
  private final Node home;
  private final LatentViewModel model;
  private final ScatterView scatter;

  /** Listens on {@code home}, in which {@code scatter} stands. */
  MapKeys(Node home, LatentViewModel model, ScatterView scatter) {
    this.home = home;
    this.model = model;
    this.scatter = scatter;
    home.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Takes keys that nobody else in the window wanted, but for arrows, Enter and Space. */
  void fromElsewhere(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean typed = event.getTarget() instanceof TextInputControl;
    boolean mine =
        code.isLetterKey()
            || code.isDigitKey()
            || code.isKeypadKey()
            || code == KeyCode.PLUS
            || code == KeyCode.EQUALS
            || code == KeyCode.MINUS
            || code == KeyCode.HOME
            || code == KeyCode.ESCAPE;
    boolean here = event.getTarget() instanceof Node node && inside(node);
    if (mine && !typed && !here && !event.isShortcutDown() && scatter.isVisible()) {
      KeyEvent copy = event.copyFor(scatter, scatter);
      scatter.fireEvent(copy);
      event.consume();
    }
  }

  private boolean inside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == home) {
        return true;
      }
    }
    return false;
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code.isDigitKey()) {
      choose(digit(code), event);
    } else if (code == KeyCode.M) {
      choose(ClassFilter.OWN, event);
    } else if (code == KeyCode.ESCAPE) {
      if (!model.letGo()) {
        scatter.resetView();
      }
      event.consume();
    } else if (code == KeyCode.HOME) {
      scatter.resetView();
      event.consume();
    }
  }

  private void choose(int label, KeyEvent event) {
    if (event.isShiftDown()) {
      model.legend().isolate(label);
    } else {
      model.legend().toggle(label);
    }
    event.consume();
  }

  private static int digit(KeyCode code) {
    return code.getName().charAt(code.getName().length() - 1) - '0';
  }
}
