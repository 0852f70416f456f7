package io.bottleneck.ui.neighbours;

import io.bottleneck.plot.ClassPalette;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.DigitPicture;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/** A digit framed in its class's colour, to be pinned; a dot marks it out. */
final class DigitTile extends Button {
  /** Units around the picture. */
  static final int FRAME = 2;

  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
  private static final CornerRadii ROUND = new CornerRadii(3);
  private static final double DOT = 4;

  private final DigitPicture picture = new DigitPicture(1);
  private final StackPane frame = new StackPane(picture);
  private final Circle dot = new Circle(DOT);
  private NearDigit digit;

  /** An empty tile; {@code chosen} gets the index of the digit that is clicked. */
  DigitTile(IntConsumer chosen) {
    getStyleClass().setAll("neighbour-tile");
    frame.setPadding(new Insets(FRAME));
    dot.getStyleClass().add("shared-dot");
    StackPane.setAlignment(dot, Pos.TOP_RIGHT);
    frame.getChildren().add(dot);
    setGraphic(frame);
    setTooltip(new Tooltip());
    setOnAction(event -> chosen.accept(digit.index()));
  }

  /**
   * Shows a digit.
   *
   * @param multiple units a pixel
   * @param marked whether it carries the dot
   * @param what the digit in words
   */
  void show(NearDigit shown, int multiple, boolean marked, String what, boolean dark) {
    digit = shown;
    picture.setMultiple(multiple);
    picture.show(shown.image());
    frame.setBackground(
        new Background(
            new BackgroundFill(
                Argb.colour(ClassPalette.argb(shown.label(), dark)), ROUND, Insets.EMPTY)));
    dot.setVisible(marked);
    setAccessibleText(what);
    getTooltip().setText(what);
  }

  /** Shows whether the digit on show is the pinned one. */
  void pin(int index) {
    pseudoClassStateChanged(PINNED, digit != null && digit.index() == index);
  }

  /** The digit on show. */
  NearDigit digit() {
    return digit;
  }
}
