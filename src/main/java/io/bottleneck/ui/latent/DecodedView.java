package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the decoder makes of the place under the mouse, and how far that is to be believed. */
final class DecodedView extends VBox {
  private static final int MULTIPLE = 3;
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

  private final Texts texts = Texts.of(DecodedView.class);
  private final DigitPicture picture = new DigitPicture(MULTIPLE);
  private final Label place = new Label();
  private final Label doubt = new Label(texts.get("decoded.unknown"));

  DecodedView(LatentViewModel model) {
    super(4);
    setId("decoded");
    getStyleClass().addAll("latent-overlay", "decoded");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
    Label title = new Label(texts.get("decoded.title"));
    title.getStyleClass().add("caption");
    place.getStyleClass().addAll("secondary", "caption");
    doubt.getStyleClass().addAll("caption", "doubt");
    doubt.managedProperty().bind(doubt.visibleProperty());
    picture.setAccessibleText(texts.get("decoded.title"));
    getChildren().addAll(title, picture, place, doubt);
    setVisible(false);
    model.decodedProperty().addListener((property, before, now) -> show(now));
    model
        .staleProperty()
        .addListener((property, before, now) -> pseudoClassStateChanged(STALE, now));
  }

  private void show(DecodedPlace decoded) {
    setVisible(decoded != null);
    if (decoded == null) {
      return;
    }
    picture.show(decoded.image());
    place.setText(
        texts.get(
            "decoded.place",
            CardText.number(decoded.place().x()),
            CardText.number(decoded.place().y()),
            CardText.epoch(decoded.epoch())));
    doubt.setVisible(!decoded.known());
    pseudoClassStateChanged(UNKNOWN, !decoded.known());
  }
}
