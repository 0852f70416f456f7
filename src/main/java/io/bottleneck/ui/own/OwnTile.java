package io.bottleneck.ui.own;

import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.ui.view.DigitTile;
import io.bottleneck.ui.view.LabelledDigit;
import io.bottleneck.ui.view.Texts;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A kept digit over its label. */
final class OwnTile extends VBox {
  /** Height of the label. */
  static final double CAPTION = 15;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final Texts TEXTS = Texts.of(OwnTile.class);

  private final DigitTile tile;
  private final Label caption = new Label();
  private OwnDigit shown;
  private int shownMultiple;
  private boolean shownDark;

  OwnTile(IntConsumer chosen) {
    tile = new DigitTile(chosen);
    caption.getStyleClass().add("own-caption");
    caption.setMinHeight(CAPTION);
    caption.setMaxHeight(CAPTION);
    setAlignment(Pos.TOP_CENTER);
    getChildren().addAll(tile, caption);
  }

  /** Shows {@code digit}, the one at {@code index} of the set. */
  void show(OwnDigit digit, int index, int multiple, boolean dark) {
    boolean same = digit == shown && multiple == shownMultiple && dark == shownDark;
    if (same && tile.digit().index() == index) {
      return; // most of a large set stays as it is when one more is kept
    }
    shown = digit;
    shownMultiple = multiple;
    shownDark = dark;
    String label = digit.label() < 0 ? TEXTS.get("label.none") : TEXTS.get("label", digit.label());
    tile.show(
        new LabelledDigit(index, digit.label(), digit.image()),
        multiple,
        TEXTS.get("tile", index + 1, label),
        dark);
    caption.setText(digit.label() < 0 ? TEXTS.get("label.short") : label);
  }

  /** Marks the digit where {@code index} is its own. */
  void choose(int index) {
    tile.pin(index);
    caption.pseudoClassStateChanged(CHOSEN, tile.digit().index() == index);
  }
}
