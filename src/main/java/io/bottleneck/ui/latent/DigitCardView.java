package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.Texts;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card about one digit that floats over the map and lets the mouse through. */
final class DigitCardView extends VBox {
  private static final int MULTIPLE = 3;

  /** Room between the card and what it is about. */
  private static final double APART = 16;

  private final Texts texts = Texts.of(DigitCardView.class);
  private final Label title = new Label();
  private final Label hint = new Label();
  private final DigitTriple pictures = new DigitTriple(MULTIPLE, 3);
  private final Label code = new Label();
  private final Label error = new Label();
  private final Label more = new Label();

  DigitCardView(String id) {
    super(8);
    setId(id);
    getStyleClass().addAll("latent-overlay", "digit-card");
    title.getStyleClass().add("card-title");
    hint.getStyleClass().addAll("secondary", "caption");
    more.getStyleClass().addAll("secondary", "caption");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    GridPane facts = new GridPane();
    facts.setHgap(12);
    facts.setVgap(2);
    facts.addRow(0, name("card.code"), code);
    facts.addRow(1, name("card.error"), error);
    code.setWrapText(true);
    code.setMaxWidth(200);
    more.managedProperty().bind(more.visibleProperty());
    getChildren().addAll(new HBox(title, between, hint), pictures, facts, more);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  private Label name(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP); // a long code takes several lines
    return label;
  }

  /**
   * Fills the card.
   *
   * @param pinned whether it stays
   * @param others other digits in the same spot
   */
  void show(DigitCard card, boolean pinned, int others) {
    title.setText(CardText.label(card.label()));
    hint.setText(
        texts.get(
            pinned ? "card.pinned" : "card.hovered",
            card.index() + 1,
            CardText.epoch(card.epoch())));
    pictures.show(card);
    code.setText(CardText.code(card.code()));
    error.setText(CardText.error(card.error()));
    more.setVisible(others > 0);
    more.setText(texts.get("card.more", others));
    setVisible(true);
    autosize();
  }

  /** Puts the card beside (x, y), wherever in {@code width} times {@code height} it fits. */
  void placeAt(double x, double y, double width, double height) {
    double right = x + APART;
    double left = x - APART - getWidth();
    double wantedX = right + getWidth() <= width ? right : left;
    double below = y + APART;
    double above = y - APART - getHeight();
    double wantedY = below + getHeight() <= height ? below : above;
    relocate(
        Math.round(Math.max(0, Math.min(width - getWidth(), wantedX))),
        Math.round(Math.max(0, Math.min(height - getHeight(), wantedY))));
  }
}
