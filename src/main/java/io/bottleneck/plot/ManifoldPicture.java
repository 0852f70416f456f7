package io.bottleneck.plot;

/** A grid of digits as one picture on the map, on the fixed grey scale of digits. */
public final class ManifoldPicture {
  /** Every so many pixels a stroke of the hatching. */
  private static final int HATCH = 7;

  /** What is left of a digit that is a guess. */
  private static final double GUESS = 0.4;

  private ManifoldPicture() {}

  /**
   * Paints the grid.
   *
   * @param region where it lies on the map
   * @param columns digits from left to right
   * @param rows digits from top to bottom
   * @param images {@code columns * rows * 784} floats, row by row from the top left
   * @param known for each digit whether it is to be believed; others are faint and hatched
   * @param opacity 0..1; less than 1 lets the ground shine through
   */
  public static MapImage of(
      Bounds region, int columns, int rows, float[] images, boolean[] known, double opacity) {
    int side = DigitColours.SIDE;
    int width = columns * side;
    int[] argb = new int[width * rows * side];
    for (int cell = 0; cell < known.length; cell++) {
      double own = known[cell] ? opacity : opacity * GUESS;
      int alpha = (int) Math.round(255 * own) << 24;
      int corner = cell / columns * side * width + cell % columns * side;
      for (int pixel = 0; pixel < DigitColours.PIXELS; pixel++) {
        int x = pixel % side;
        int y = pixel / side;
        int level = DigitColours.level(images[cell * DigitColours.PIXELS + pixel]);
        boolean stroke = !known[cell] && (x + y) % HATCH == 0;
        int grey = stroke ? Math.max(level, 110) : level;
        argb[corner + y * width + x] = alpha | grey << 16 | grey << 8 | grey;
      }
    }
    return new MapImage(region, width, rows * side, argb);
  }
}
