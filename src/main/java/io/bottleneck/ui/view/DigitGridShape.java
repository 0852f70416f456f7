package io.bottleneck.ui.view;

import io.bottleneck.plot.DigitColours;

/**
 * How many stacks of digits fit a room, and how large.
 *
 * @param columns stacks side by side
 * @param rows stacks one below the other
 * @param multiple units a pixel
 * @param pictures in a stack, 1 to 3
 */
public record DigitGridShape(int columns, int rows, int multiple, int pictures) {
  /** Between two stacks. */
  static final int GAP = 4;

  /** Between two pictures of a stack. */
  static final int BETWEEN = 2;

  /** The label below a stack and the gap above it. */
  static final int LABEL = 18;

  private static final int LARGEST = 4;

  /** As many as a row of examples needs to be telling. */
  private static final int ENOUGH = 10;

  /**
   * The largest pictures of which at least ten stacks fit; where not even the smaller ones do, as
   * many as fit at twice 28, or at 28 when those would be fewer than four.
   *
   * @param most stacks there are to show
   * @param pictures in a stack
   */
  public static DigitGridShape fit(double width, double height, int most, int pictures) {
    DigitGridShape shape = null;
    for (int multiple = LARGEST; multiple >= 2; multiple--) {
      shape = at(multiple, width, height, most, pictures);
      if (shape.count() >= Math.min(ENOUGH, most)) {
        return shape;
      }
    }
    return shape.count() >= Math.min(4, most) ? shape : at(1, width, height, most, pictures);
  }

  /** How many stacks are shown. */
  public int count() {
    return columns * rows;
  }

  /** Width of a stack. */
  int cellWidth() {
    return multiple * DigitColours.SIDE;
  }

  /** Height of a stack with its label. */
  int cellHeight() {
    return pictures * (multiple * DigitColours.SIDE + BETWEEN) - BETWEEN + LABEL;
  }

  /** Height of all rows. */
  int height() {
    return rows * (cellHeight() + GAP) - GAP;
  }

  private static DigitGridShape at(
      int multiple, double width, double height, int most, int pictures) {
    DigitGridShape one = new DigitGridShape(1, 1, multiple, pictures);
    int columns = (int) Math.max(1, Math.floor((width + GAP) / (one.cellWidth() + GAP)));
    int rows = (int) Math.max(0, Math.floor((height + GAP) / (one.cellHeight() + GAP)));
    if (rows == 0) {
      return new DigitGridShape(columns, multiple == 1 ? 1 : 0, multiple, pictures);
    }
    columns = Math.max(1, Math.min(columns, most));
    return new DigitGridShape(
        columns, Math.max(1, Math.min(rows, most / columns)), multiple, pictures);
  }
}
