package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
  private final HBox stack = new HBox(4);

  private Shown shown;

  private record Shown(
      DigitCard card, boolean pinned, OptionalDouble percentile, List<Integer> stack) {}

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
    stack.managedProperty().bind(stack.visibleProperty());
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
   * @param pinned whether it stays
   * @param percentile of the error among those of all digits on the map, if it is known
   * @param others other digits in the same spot
   * @param choose gets one of them that is clicked; a card that is not pinned cannot be clicked
   */
  void show(
      DigitCard card,
      boolean pinned,
      OptionalDouble percentile,
      StackedDigits others,
      IntConsumer choose) {
    Shown now =
        new Shown(card, pinned, percentile, others.first().stream().map(o -> o.index()).toList());
    if (now.equals(shown) && isVisible()) {
      return; // it only has to move: this is asked for in every frame of a moving map
    }
    shown = now;
    title.setText(CardText.label(card.label()));
    hint.setText(
        texts.get(
            pinned ? "card.pinned" : "card.hovered",
            card.index() + 1,
            CardText.epoch(card.epoch())));
    pictures.show(card);
    code.setText(CardText.code(card.code()));
    error.setText(CardText.error(card.error(), percentile));
    more.setVisible(others.count() > 0);
    more.setText(texts.get("card.more", others.count()));
    showStack(others, choose);
    setMouseTransparent(!pinned || others.count() == 0);
    setVisible(true);
    applyCss(); // new pictures in the row have no size before
    autosize();
  }

  /** Buttons are kept and filled again, as new nodes cost most. */
  private void showStack(StackedDigits others, IntConsumer choose) {
    stack.setVisible(others.count() > 0);
    List<StackedDigits.One> first = others.first();
    while (stack.getChildren().size() < first.size()) {
      stack.getChildren().add(new Stacked());
    }
    for (int i = 0; i < stack.getChildren().size(); i++) {
      Stacked button = (Stacked) stack.getChildren().get(i);
      button.setVisible(i < first.size());
      if (button.isVisible()) {
        button.show(first.get(i), choose);
      }
    }
  }

  /** One of the digits in the same spot. */
  private final class Stacked extends Button {
    private final DigitPicture picture = new DigitPicture(1);
    private final Tooltip tip = new Tooltip();

    Stacked() {
      setGraphic(picture);
      getStyleClass().setAll("neighbour");
      managedProperty().bind(visibleProperty());
      setTooltip(tip);
    }

    void show(StackedDigits.One one, IntConsumer choose) {
      picture.show(one.image());
      String what = texts.get("card.one", CardText.label(one.label()), one.index() + 1);
      setAccessibleText(what);
      tip.setText(what);
      setOnAction(event -> choose.accept(one.index()));
    }
  }

  /** Whether a click there is for one of the card's buttons. */
  boolean takes(Object target) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at instanceof Stacked) {
        return true;
      }
    }
    return false;
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
