package io.bottleneck.ui.view;

import io.bottleneck.plot.DigitColours;

/**
 * How many pairs of digits fit a room, and how large.
 *
 * @param columns pairs side by side
 * @param rows pairs one below the other
 * @param multiple units a pixel
 */
public record DigitGridShape(int columns, int rows, int multiple) {
  /** Between two pairs. */
  static final int GAP = 4;

  /** What a pair is taller than its two pictures: the gap between them and the label. */
  static final int CAPTION = 20;

  private static final int LARGEST = 4;

  /** As many as a row of examples needs to be telling. */
  private static final int ENOUGH = 10;

  /**
   * The largest pictures of which at least ten pairs fit; where not even the smaller ones do, as
   * many as fit at twice 28, or at 28 when those would be fewer than four.
   *
   * @param most pairs there are to show
   */
  public static DigitGridShape fit(double width, double height, int most) {
    DigitGridShape shape = null;
    for (int multiple = LARGEST; multiple >= 2; multiple--) {
      shape = at(multiple, width, height, most);
      if (shape.count() >= Math.min(ENOUGH, most)) {
        return shape;
      }
    }
    return shape.count() >= Math.min(4, most) ? shape : at(1, width, height, most);
  }

  /** How many pairs are shown. */
  public int count() {
    return columns * rows;
  }

  /** Width of a pair. */
  int cellWidth() {
    return multiple * DigitColours.SIDE;
  }

  /** Height of a pair with its label. */
  int cellHeight() {
    return 2 * multiple * DigitColours.SIDE + CAPTION;
  }

  /** Height of all rows. */
  int height() {
    return rows * (cellHeight() + GAP) - GAP;
  }

  private static DigitGridShape at(int multiple, double width, double height, int most) {
    DigitGridShape one = new DigitGridShape(1, 1, multiple);
    int columns = (int) Math.max(1, Math.floor((width + GAP) / (one.cellWidth() + GAP)));
    int rows = (int) Math.max(0, Math.floor((height + GAP) / (one.cellHeight() + GAP)));
    if (rows == 0) {
      return new DigitGridShape(columns, multiple == 1 ? 1 : 0, multiple);
    }
    columns = Math.max(1, Math.min(columns, most));
    return new DigitGridShape(columns, Math.max(1, Math.min(rows, most / columns)), multiple);
  }
}
