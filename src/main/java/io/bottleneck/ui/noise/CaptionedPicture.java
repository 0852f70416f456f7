package io.bottleneck.ui.noise;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A digit with its caption below it. */
final class CaptionedPicture extends VBox {
  private static final Texts TEXTS = Texts.of(CaptionedPicture.class);
  private static final double GAP = 2;

  private final DigitPicture picture = new DigitPicture(1);
  private final Label caption;

  /**
   * No picture yet.
   *
   * @param key of the caption; with {@code .help} of the sentence that explains it
   * @param id of the picture
   */
  CaptionedPicture(String key, String id) {
    super(GAP);
    setAlignment(Pos.TOP_CENTER);
    picture.setId(id);
    picture.setAccessibleText(TEXTS.get(key + ".help"));
    Tooltip.install(picture, new Tooltip(TEXTS.get(key + ".help")));
    caption = new Label(TEXTS.get(key));
    caption.getStyleClass().add("caption");
    caption.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(picture, caption);
  }

  DigitPicture picture() {
    return picture;
  }

  /** How wide this is with pixels of {@code multiple} units. */
  double widthAt(int multiple) {
    return Math.max(multiple * DigitColours.SIDE, caption.prefWidth(-1));
  }

  /** How high this is with pixels of {@code multiple} units. */
  double heightAt(int multiple) {
    return multiple * DigitColours.SIDE + GAP + caption.prefHeight(-1);
  }
}
