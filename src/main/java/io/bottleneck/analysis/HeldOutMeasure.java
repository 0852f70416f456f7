package io.bottleneck.analysis;

/** What an image is compared in with held-out digits. */
public enum HeldOutMeasure {
  /** The mean squared error of its reconstruction, over 784 pixels in [0,1]. */
  ERROR(false),

  /** The Euclidean distance from its code to the nearest code of a training digit. */
  CODES(false),

  /** The mean squared difference from the training digit with the nearest pixels. */
  DIGITS(false),

  /** The sum of its pixels in [0,1]: ink, in fully inked pixels. */
  INK(true),

  /**
   * Its height or width, whichever is larger, in whole pixels: every row, or column, counts by its
   * strongest pixel, as a share of the strongest of all, so that faint edges between two pixels add
   * up to one.
   */
  SIZE(true);

  private final boolean bothWays;

  HeldOutMeasure(boolean bothWays) {
    this.bothWays = bothWays;
  }

  /** Whether too little is as strange as too much. */
  public boolean bothWays() {
    return bothWays;
  }

  /**
   * The share of held-out digits that are less far out, 0..100: of a measure where only much is
   * strange the percentile itself, else how much of the middle lies within.
   *
   * @param percentile 0..100, as {@link Ranks#percentile} gives it
   */
  public double farOut(double percentile) {
    return bothWays ? Math.abs(2 * percentile - 100) : percentile;
  }
}
