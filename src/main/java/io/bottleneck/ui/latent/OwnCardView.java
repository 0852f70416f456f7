package io.bottleneck.ui.latent;

import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A small card about one of the user's own digits that floats over the map. */
final class OwnCardView extends VBox {
  private static final int MULTIPLE = 3;

  private final Texts texts = Texts.of(OwnCardView.class);
  private final Label title = new Label();
  private final DigitPicture picture = new DigitPicture(MULTIPLE);

  OwnCardView() {
    super(6);
    setId("own-card");
    getStyleClass().addAll("latent-overlay", "digit-card");
    title.getStyleClass().add("card-title");
    Label hint = new Label(texts.get("own.card.hint"));
    hint.getStyleClass().addAll("secondary", "caption");
    getChildren().addAll(title, picture, hint);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Shows {@code digit} beside (x, y), wherever in {@code width} times {@code height} it fits. */
  void show(OwnDigit digit, double x, double y, double width, double height) {
    title.setText(
        digit.label() < 0
            ? texts.get("own.card.unlabelled")
            : texts.get("own.card", digit.label()));
    picture.show(digit.image());
    setVisible(true);
    applyCss();
    autosize();
    CardPlace.beside(this, x, y, width, height);
  }
}
