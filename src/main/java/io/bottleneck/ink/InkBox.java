package io.bottleneck.ink;

/**
 * The smallest box that holds all ink of a raster. Rows and columns count from the top left, the
 * last ones are inside the box.
 *
 * @param left first column with ink
 * @param top first row with ink
 * @param right last column with ink, before the first where there is none
 * @param bottom last row with ink, before the first where there is none
 */
record InkBox(int left, int top, int right, int bottom) {
  /**
   * The box of everything above 0.
   *
   * @param raster {@code width * height} values, row by row
   */
  static InkBox of(float[] raster, int width, int height) {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (raster[y * width + x] > 0) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return new InkBox(left, top, right, bottom);
  }

  /** Whether there is no ink. */
  boolean empty() {
    return right < left;
  }

  /** Columns from the first to the last with ink; 0 where there is none. */
  int width() {
    return empty() ? 0 : right - left + 1;
  }

  /** Rows from the first to the last with ink; 0 where there is none. */
  int height() {
    return empty() ? 0 : bottom - top + 1;
  }
}
