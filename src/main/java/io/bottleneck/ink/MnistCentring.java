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
    float[] picture = new float[SIDE * SIDE];
    if (right < 0) {
      return picture;
    }
    int inkWidth = right - left + 1;
    int inkHeight = bottom - top + 1;
    double step = Math.max(smallestStep, Math.max(inkWidth, inkHeight) / (double) BOX);
    float[] narrow = new float[BOX * inkHeight];
    for (int y = 0; y < inkHeight; y++) {
      average(raster, (top + y) * width + left, 1, inkWidth, step, narrow, y * BOX, 1);
    }
    for (int x = 0; x < BOX; x++) {
      average(narrow, x, BOX, inkHeight, step, picture, MARGIN * SIDE + MARGIN + x, SIDE);
    }
    return centreMass(picture);
  }

  /** Averages {@code length} values over {@link #BOX} cells, each {@code step} values wide. */
  private static void average(
      float[] from, int start, int stride, int length, double step, float[] to, int at, int jump) {
    for (int cell = 0; cell < BOX; cell++) {
      double low = cell * step;
      double high = Math.min(length, low + step);
      double sum = 0;
      for (int i = (int) low; i < high; i++) {
        double share = Math.min(high, i + 1) - Math.max(low, i);
        sum += share * from[start + i * stride];
      }
      to[at + cell * jump] = (float) (sum / step);
    }
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
