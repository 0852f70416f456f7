package io.bottleneck.ui.latent;

import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A card beside the dragged marker of the drawing: the digit there, and what to do with it. */
final class SteeredView extends VBox {
  private static final int MULTIPLE = 3;

  private final Texts texts = Texts.of(SteeredView.class);
  private final Steering steering;
  private final DigitPicture picture = new DigitPicture(MULTIPLE);
  private final Label doubt = new Label(texts.get("steered.unknown"));

  SteeredView(Steering steering) {
    super(6);
    this.steering = steering;
    setId("steered");
    getStyleClass().addAll("latent-overlay", "digit-card");
    Label title = new Label(texts.get("steered.title"));
    title.getStyleClass().add("card-title");
    doubt.getStyleClass().addAll("secondary", "caption");
    doubt.managedProperty().bind(doubt.visibleProperty());
    HBox buttons =
        new HBox(
            6,
            button("steered.draw", steering::draw),
            button("steered.back", () -> steering.steer(null)));
    setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(title, picture, doubt, buttons);
    setManaged(false);
    setVisible(false);
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().add("view-button");
    button.setTooltip(new Tooltip(texts.get(key + ".help")));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Shows the digit there, beside the marker in a map of {@code width} times {@code height}. */
  void follow(Viewport view, double width, double height) {
    DecodedPlace steered = steering.steeredProperty().get();
    setVisible(steered != null);
    if (steered == null) {
      return;
    }
    picture.show(steered.image());
    doubt.setVisible(!steered.known());
    applyCss();
    autosize();
    CardPlace.beside(
        this, view.screenX(steered.place().x()), view.screenY(steered.place().y()), width, height);
  }
}
