package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
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
  private final StackRow stack;

  private Shown shown;

  private record Shown(
      DigitCard card,
      boolean pinned,
      OptionalDouble percentile,
      StackedDigits others,
      boolean dark) {}

  /**
   * A card about nothing yet.
   *
   * @param choose gets the index of a digit in the same spot that is clicked
   */
  DigitCardView(String id, IntConsumer choose) {
    super(8);
    stack = new StackRow(choose);
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
    getChildren().addAll(new HBox(title, between, hint), pictures, facts, more, stack);
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
   * @param pinned whether it stays; only then can it be clicked
   * @param percentile of the error among those of all digits on the map, if it is known
   * @param others other digits in the same spot
   * @param dark whether the theme is dark
   */
  void show(
      DigitCard card,
      boolean pinned,
      OptionalDouble percentile,
      StackedDigits others,
      boolean dark) {
    Shown now = new Shown(card, pinned, percentile, others, dark);
    if (now.equals(shown) && isVisible()) {
      return; // it only has to move: this is asked for in every frame of a moving map
    }
    shown = now;
    title.setText(CardText.label(card.label()));
    hint.setText(
        texts.get(
            pinned ? "card.pinned" : "card.hovered",
            card.index() + 1,
            FigureText.epoch(card.epoch())));
    pictures.show(card);
    code.setText(CardText.code(card.code()));
    error.setText(CardText.error(card.error(), percentile));
    int inSpot = others.indices().size();
    more.setVisible(inSpot > 0);
    more.setText(texts.get("card.more", inSpot));
    stack.show(others, pinned, dark);
    setMouseTransparent(!pinned || inSpot == 0);
    setVisible(true);
    applyCss(); // new pictures in the row have no size before
    autosize();
  }

  /** Whether a click there is for one of the card's buttons. */
  boolean takes(Object target) {
    return stack.takes(target);
  }

  /** Puts the card beside (x, y), wherever in {@code width} times {@code height} it fits. */
  void placeAt(double x, double y, double width, double height) {
    place(this, x, y, width, height);
  }

  /** The same for any card that has its size. */
  static void place(Region card, double x, double y, double width, double height) {
    double right = x + APART;
    double left = x - APART - card.getWidth();
    double wantedX = right + card.getWidth() <= width ? right : left;
    double below = y + APART;
    double above = y - APART - card.getHeight();
    double wantedY = below + card.getHeight() <= height ? below : above;
    card.relocate(
        Math.round(Math.max(0, Math.min(width - card.getWidth(), wantedX))),
        Math.round(Math.max(0, Math.min(height - card.getHeight(), wantedY))));
  }
}
