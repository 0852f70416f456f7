package io.bottleneck.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A digit over what a network makes of it, its class below; can be chosen by mouse, Enter and
 * Space.
 */
final class DigitCell extends VBox {
  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

  private final List<DigitPicture> pictures = new ArrayList<>();
  private final Label caption = new Label();
  private final Tooltip tooltip = new Tooltip();
  private DigitStack stack;

  /** An empty cell; {@code chosen} runs when it is clicked, or is null when it cannot be. */
  DigitCell(Runnable chosen) {
    super(DigitGridShape.BETWEEN);
    setAlignment(Pos.TOP_CENTER);
    getStyleClass().add("digit-cell");
    caption.getStyleClass().add("digit-label");
    getChildren().add(caption);
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
  DigitStack stack() {
    return stack;
  }

  /** Shows {@code digit}, described by {@code text}. */
  void show(DigitStack digit, DigitGridShape shape, String label, String text, boolean pinned) {
    stack = digit;
    setPictures(shape.pictures());
    for (int i = 0; i < pictures.size(); i++) {
      DigitPicture picture = pictures.get(i);
      picture.setMultiple(shape.multiple());
      if (i < digit.pictures().size()) {
        picture.showPixels(digit.pictures().get(i));
      } else {
        picture.clear(); // no network has seen it yet; its room is kept
      }
    }
    caption.setText(label);
    tooltip.setText(text);
    pseudoClassStateChanged(PINNED, pinned);
  }

  private void setPictures(int count) {
    while (pictures.size() > count) {
      getChildren().remove(pictures.remove(pictures.size() - 1));
    }
    while (pictures.size() < count) {
      DigitPicture picture = new DigitPicture(1);
      getChildren().add(pictures.size(), picture);
      pictures.add(picture);
    }
  }

  private static void key(KeyEvent event, Runnable chosen) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      chosen.run();
      event.consume();
    }
  }
}
