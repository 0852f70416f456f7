package io.bottleneck.ui.arithmetic;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitTile;
import io.bottleneck.ui.view.LabelledDigit;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;

/**
 * The nearest real digits, each framed in its class's colour, nearest first: twice 28 where all of
 * them fit, else as many as fit at 28. A click pins one.
 */
final class NearestPane extends Region {
  private static final double GAP = 2;

  private final Texts texts = Texts.of(NearestPane.class);
  private final IntConsumer chosen;
  private final List<DigitTile> tiles = new ArrayList<>();
  private List<LabelledDigit> digits = List.of();
  private boolean dark;

  /** An empty pane; {@code chosen} gets the index of a digit that was clicked. */
  NearestPane(IntConsumer chosen) {
    this.chosen = chosen;
    setId("sum-nearest");
    setMinSize(0, 0);
  }

  void show(List<LabelledDigit> nearest, boolean darkTheme) {
    digits = nearest;
    dark = darkTheme;
    while (tiles.size() < digits.size()) {
      DigitTile tile = new DigitTile(chosen);
      tiles.add(tile);
      getChildren().add(tile);
    }
    requestLayout();
  }

  private String what(LabelledDigit digit) {
    String key = digit.label() < 0 ? "neighbour.unlabelled" : "neighbour";
    return texts.get(key, digit.index() + 1, digit.label());
  }

  private static double cell(int multiple) {
    return multiple * DigitColours.SIDE + 2 * DigitTile.FRAME;
  }

  private static int fitting(double length, int multiple) {
    return (int) ((length + GAP) / (cell(multiple) + GAP));
  }

  @Override
  protected double computePrefHeight(double width) {
    return digits.isEmpty() ? 0 : cell(1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 5 * (cell(1) + GAP);
  }

  @Override
  protected void layoutChildren() {
    int multiple = fitting(getWidth(), 2) * fitting(getHeight(), 2) >= digits.size() ? 2 : 1;
    int columns = fitting(getWidth(), multiple);
    int shown = Math.min(digits.size(), columns * fitting(getHeight(), multiple));
    double step = cell(multiple) + GAP;
    for (int i = 0; i < tiles.size(); i++) {
      DigitTile tile = tiles.get(i);
      tile.setVisible(i < shown);
      if (i < shown) {
        tile.show(digits.get(i), multiple, what(digits.get(i)), dark);
        tile.resizeRelocate(i % columns * step, i / columns * step, cell(multiple), cell(multiple));
      }
    }
  }
}
