package io.bottleneck.ui.neighbours;

import io.bottleneck.ui.view.DigitTile;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.scene.layout.FlowPane;

/** Digits in reading order, as large as lets at least two stand side by side. */
final class TileList extends FlowPane {
  private static final double GAP = 4;
  private static final int SIDE = 28;
  private static final int LARGE = 2;

  private final IntConsumer chosen;
  private final Predicate<NearDigit> marked;
  private final BiFunction<NearDigit, Integer, String> words;
  private List<NearDigit> digits = List.of();
  private boolean dark;
  private int pinned = -1;
  private int multiple = LARGE;

  /**
   * An empty list.
   *
   * @param chosen gets the index of the digit that is clicked
   * @param marked which digits carry the dot
   * @param words a digit in words, with its place from 0 on
   */
  TileList(
      IntConsumer chosen,
      Predicate<NearDigit> marked,
      BiFunction<NearDigit, Integer, String> words) {
    super(GAP, GAP);
    this.chosen = chosen;
    this.marked = marked;
    this.words = words;
    setPrefWrapLength(2 * side(LARGE) + GAP);
    setMinWidth(0);
    widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
  }

  private static double side(int multiple) {
    return SIDE * multiple + 2 * DigitTile.FRAME;
  }

  /** Small pictures only where two large ones have no room. */
  private void fit(double width) {
    int fitting = width >= 2 * side(LARGE) + GAP ? LARGE : 1;
    if (fitting != multiple) {
      multiple = fitting;
      fill();
    }
  }

  /** Shows these, in this order. */
  void show(List<NearDigit> shown, boolean darkTheme) {
    digits = shown;
    dark = darkTheme;
    fill();
  }

  /** Marks the pinned digit where it is on show. */
  void pin(int index) {
    pinned = index;
    getChildren().forEach(tile -> ((DigitTile) tile).pin(index));
  }

  private void fill() {
    while (getChildren().size() > digits.size()) {
      getChildren().remove(getChildren().size() - 1);
    }
    while (getChildren().size() < digits.size()) {
      getChildren().add(new DigitTile(chosen));
    }
    for (int i = 0; i < digits.size(); i++) {
      NearDigit digit = digits.get(i);
      DigitTile tile = (DigitTile) getChildren().get(i);
      tile.show(digit.digit(), multiple, words.apply(digit, i), dark);
      tile.mark(marked.test(digit));
      tile.pin(pinned);
    }
  }
}
