package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A digit, its reconstruction and their difference, each with its name below. */
final class DigitTriple extends FlowPane {
  private static final double GAP = 4;

  private final DigitPicture image;
  private final DigitPicture reconstruction;
  private final DigitPicture difference;

  /**
   * Three pictures.
   *
   * @param multiple units a pixel
   * @param columns pictures side by side
   */
  DigitTriple(int multiple, int columns) {
    super(GAP, GAP);
    Texts texts = Texts.of(DigitTriple.class);
    image = new DigitPicture(multiple);
    reconstruction = new DigitPicture(multiple);
    difference = new DigitPicture(multiple);
    setPrefWrapLength(columns * 28 * multiple + (columns - 1) * GAP);
    setMinWidth(getPrefWrapLength());
    getChildren()
        .addAll(
            named(image, texts.get("picture.image")),
            named(reconstruction, texts.get("picture.reconstruction")),
            named(difference, texts.get("picture.difference")));
  }

  private static VBox named(DigitPicture picture, String name) {
    picture.setAccessibleText(name);
    Label label = new Label(name);
    label.getStyleClass().addAll("secondary", "caption");
    VBox box = new VBox(2, picture, label);
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  void show(DigitCard card) {
    image.show(card.image());
    reconstruction.show(card.reconstruction());
    difference.showDifference(card.image(), card.reconstruction());
  }
}
