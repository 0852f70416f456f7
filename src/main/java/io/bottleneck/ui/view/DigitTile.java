package io.bottleneck.ui.view;

import io.bottleneck.plot.ClassPalette;
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

/**
 * A digit framed in its class's colour, to be chosen; a dot can mark it out. Made once and filled
 * again, since new nodes cost more than anything on them. FX thread only.
 */
public final class DigitTile extends Button {
  /** Units around the picture. */
  public static final int FRAME = 2;

  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
  private static final CornerRadii ROUND = new CornerRadii(3);
  private static final double DOT = 4;

  private final DigitPicture picture = new DigitPicture(1);
  private final StackPane frame = new StackPane(picture);
  private final Circle dot = new Circle(DOT);
  private LabelledDigit digit;

  /** An empty tile; {@code chosen} gets the index of the digit that is clicked. */
  public DigitTile(IntConsumer chosen) {
    getStyleClass().setAll("digit-tile");
    frame.setPadding(new Insets(FRAME));
    dot.getStyleClass().add("shared-dot");
    dot.setVisible(false);
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
   * @param what the digit in words
   * @param dark whether the theme is dark
   */
  public void show(LabelledDigit shown, int multiple, String what, boolean dark) {
    digit = shown;
    picture.setMultiple(multiple);
    picture.show(shown.image());
    frame.setBackground(
        new Background(
            new BackgroundFill(
                Argb.colour(ClassPalette.argb(shown.label(), dark)), ROUND, Insets.EMPTY)));
    setAccessibleText(what);
    getTooltip().setText(what);
  }

  /** Shows or hides the dot. */
  public void mark(boolean marked) {
    dot.setVisible(marked);
  }

  /** Shows whether the digit on show is the pinned one. */
  public void pin(int index) {
    pseudoClassStateChanged(PINNED, digit != null && digit.index() == index);
  }

  /** The digit on show; null before the first. */
  public LabelledDigit digit() {
    return digit;
  }
}
