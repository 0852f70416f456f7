package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Hatch;
import io.bottleneck.ui.view.Texts;
import javafx.css.PseudoClass;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the decoder makes of the place under the mouse, and how far that is to be believed. */
final class DecodedView extends VBox {
  private static final int MULTIPLE = 3;

  /** Pixels between two strokes. */
  private static final double HATCH = 8;

  /** Room for two numbers and an epoch; wider ones widen the box. */
  private static final double PLACE_WIDTH = 136;

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final Texts texts = Texts.of(DecodedView.class);
  private final DigitPicture picture = new DigitPicture(MULTIPLE);
  private final Label place = new Label();
  private final Label title = new Label(texts.get("decoded.title"));
  private final Label how = new Label();
  private final Canvas doubt = hatch();

  DecodedView(LatentViewModel model) {
    super(4);
    setId("decoded");
    getStyleClass().addAll("latent-overlay", "decoded");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
    title.getStyleClass().add("caption");
    place.getStyleClass().addAll("secondary", "caption");
    how.getStyleClass().addAll("secondary", "caption");
    how.setId("decoded-how");
    how.setWrapText(true);
    how.setMaxWidth(PLACE_WIDTH);
    how.managedProperty().bind(how.visibleProperty());
    doubt.setVisible(false);
    picture.setAccessibleText(texts.get("decoded.title"));
    setFillWidth(false);
    place.setMinWidth(PLACE_WIDTH);
    StackPane framed = new StackPane(picture, doubt);
    framed.getStyleClass().add("decoded-frame");
    getChildren().addAll(title, framed, place, how);
    setVisible(false);
    model.decodedProperty().addListener((property, before, now) -> show(now));
    model
        .staleProperty()
        .addListener((property, before, now) -> pseudoClassStateChanged(STALE, now));
  }

  /** Strokes over a picture that is not to be believed. */
  private static Canvas hatch() {
    double side = 28 * MULTIPLE;
    Canvas canvas = new Canvas(side, side);
    Hatch.paint(canvas.getGraphicsContext2D(), 0, 0, side, HATCH);
    return canvas;
  }

  private void show(DecodedPlace decoded) {
    setVisible(decoded != null);
    if (decoded == null) {
      return;
    }
    picture.show(decoded.image());
    place.setText(
        decoded.code().length == 1
            ? texts.get(
                "decoded.number",
                FigureText.number(decoded.place().x()),
                FigureText.epoch(decoded.epoch()))
            : texts.get(
                "decoded.place",
                FigureText.number(decoded.place().x()),
                FigureText.number(decoded.place().y()),
                FigureText.epoch(decoded.epoch())));
    how.setText(decoded.how());
    how.setVisible(!decoded.how().isEmpty());
    doubt.setVisible(!decoded.known());
    title.setText(texts.get(decoded.known() ? "decoded.title" : "decoded.unknown"));
    picture.setAccessibleText(title.getText());
  }
}
