package io.bottleneck.ui.errors;

import javafx.scene.layout.Region;

/** How high the rows of a table are in the room it has, and how large their letters. */
final class RowHeight {
  private static final double MOST = 18;
  private static final double LETTERS_PART = 0.78;
  private static final double SMALLEST_LETTERS = 8;
  private static final double LARGEST_LETTERS = 12;

  private RowHeight() {}

  /** Whole units, so that rows stay sharp. */
  static double of(double height, int rows) {
    return Math.max(1, Math.min(MOST, Math.floor(height / rows)));
  }

  /** Keeps the letters of {@code table} as large as its rows have room for. */
  static void fitLetters(Region table, int rows) {
    table
        .heightProperty()
        .addListener(
            (property, before, now) -> table.setStyle(letters(of(now.doubleValue(), rows))));
  }

  private static String letters(double height) {
    double size =
        Math.max(SMALLEST_LETTERS, Math.min(LARGEST_LETTERS, Math.floor(LETTERS_PART * height)));
    return "-fx-font-size: %.0fpx;".formatted(size);
  }
}
