package io.bottleneck.ui.view;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A digit over its reconstruction, its class below; can be chosen by mouse, Enter and Space. */
final class DigitCell extends VBox {
  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

  private final DigitPicture original = new DigitPicture(1);
  private final DigitPicture reconstruction = new DigitPicture(1);
  private final Label caption = new Label();
  private final Tooltip tooltip = new Tooltip();
  private DigitPair pair;

  /** An empty cell; {@code chosen} runs when it is clicked, or is null when it cannot be. */
  DigitCell(Runnable chosen) {
    super(2);
    setAlignment(Pos.TOP_CENTER);
    getStyleClass().add("digit-cell");
    caption.getStyleClass().add("digit-label");
    getChildren().addAll(original, reconstruction, caption);
    Tooltip.install(this, tooltip);
    accessibleTextProperty().bind(tooltip.textProperty());
    if (chosen != null) {
      setAccessibleRole(AccessibleRole.BUTTON);
      setFocusTraversable(true);
      getStyleClass().add("choosable");
      setOnMouseClicked(event -> chosen.run());
      setOnKeyPressed(event -> key(event, chosen));
    }
  }

  /** The digit on show, or null. */
  DigitPair pair() {
    return pair;
  }

  /** Shows {@code digit}, described by {@code text}. */
  void show(DigitPair digit, int multiple, String label, String text, boolean pinned) {
    pair = digit;
    original.setMultiple(multiple);
    reconstruction.setMultiple(multiple);
    original.showPixels(digit.original());
    if (digit.reconstruction() == null) {
      reconstruction.clear();
    } else {
      reconstruction.showPixels(digit.reconstruction());
    }
    caption.setText(label);
    tooltip.setText(text);
    pseudoClassStateChanged(PINNED, pinned);
  }

  private static void key(KeyEvent event, Runnable chosen) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      chosen.run();
      event.consume();
    }
  }
}
