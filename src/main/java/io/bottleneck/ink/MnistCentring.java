package io.bottleneck.ink;

/**
 * Brings a raster of any size into MNIST's form. LeCun, Bottou, Bengio and Haffner (1998,
 * "Gradient-based learning applied to document recognition", section III) fitted each scanned digit
 * into 20x20 keeping its aspect, and moved it in 28x28 so that the centre of mass came to the
 * middle.
 *
 * <p>MNIST's files show how exactly, and this class does the same: the longer side of the ink is 20
 * pixels; the move is by whole pixels, so that nothing is blurred twice; and the centre of mass,
 * with the first pixel's centre at 0, lies in [13.5, 14.5), a mean of 14.0 in both directions.
 * Moving by whole pixels is also what makes the class give back a digit that already has the form.
 * Strokes have no pixels yet and are centred more exactly (see {@link InkBitmap#centred}).
 *
 * <p>Pure functions; any thread.
 */
public final class MnistCentring {
  /** Pixels along the longer side of a fitted digit. */
  public static final int BOX = 20;

  private static final int SIDE = InkRenderer.SIDE;

  /** Pixels between the picture's border and the 20x20 box in its middle. */
  static final int MARGIN = (SIDE - BOX) / 2;

  private MnistCentring() {}

  /**
   * Fits and centres the ink of a raster. All ink above 0 counts, so remove a scan's background
   * before.
   *
   * @param raster {@code width * height} values, row by row, 0 = paper, 1 = ink; not changed
   * @param width columns, at least 1
   * @param height rows, at least 1
   * @return 784 new floats in the range of the raster's, row by row; all zero when there is no ink
   * @throws IllegalArgumentException if the raster's length is not width times height
   */
  public static float[] centre(float[] raster, int width, int height) {
    return centre(raster, width, height, 0);
  }

  /**
   * As {@link #centre(float[], int, int)}, with a limit to enlarging.
   *
   * @param smallestStep raster columns that one pixel of the result stands for, at least
   */
  static float[] centre(float[] raster, int width, int height, double smallestStep) {
    if (width < 1 || height < 1 || raster.length != (long) width * height) {
      throw new IllegalArgumentException(
          "%d values are no raster of %d x %d".formatted(raster.length, width, height));
    }
    InkBox box = InkBox.of(raster, width, height);
    float[] picture = new float[SIDE * SIDE];
    if (box.empty()) {
      return picture;
    }
    int inkWidth = box.width();
    int inkHeight = box.height();
    double step = Math.max(smallestStep, Math.max(inkWidth, inkHeight) / (double) BOX);
    float[] narrow = new float[BOX * inkHeight];
    for (int y = 0; y < inkHeight; y++) {
      Area.means(
          raster, (box.top() + y) * width + box.left(), 1, inkWidth, step, narrow, y * BOX, 1, BOX);
    }
    for (int x = 0; x < BOX; x++) {
      Area.means(narrow, x, BOX, inkHeight, step, picture, MARGIN * SIDE + MARGIN + x, SIDE, BOX);
    }
    return centreMass(picture);
  }

  /**
   * Moves a 28x28 picture by whole pixels until its centre of mass is in the middle, or as near as
   * it comes without pushing ink over the border.
   */
  private static float[] centreMass(float[] picture) {
    InkMass ink = InkMass.of(picture);
    float[] moved = new float[picture.length];
    if (ink.none()) {
      return moved;
    }
    int dx = ink.wholeDx();
    int dy = ink.wholeDy();
    for (int y = ink.top(); y <= ink.bottom(); y++) {
      int from = y * SIDE + ink.left();
      System.arraycopy(picture, from, moved, from + dy * SIDE + dx, ink.right() - ink.left() + 1);
    }
    return moved;
  }
}
