package io.bottleneck.ink;

/**
 * Where the ink of a 28x28 picture is. Places are counted in pixels from the first one's centre.
 *
 * @param x centre of mass
 * @param y centre of mass
 * @param left first column with ink
 * @param right last column with ink; before {@code left} when there is no ink
 * @param top first row with ink
 * @param bottom last row with ink
 */
record InkMass(double x, double y, int left, int right, int top, int bottom) {
  /** Where MNIST's authors put the centre of mass. */
  private static final int MIDDLE = InkRenderer.SIDE / 2;

  /** Keeps rounding errors from deciding where a symmetric digit, half-way between pixels, goes. */
  private static final double TIE = 1e-5;

  /** Weighs 784 values of at least 0. */
  static InkMass of(float[] picture) {
    double mass = 0;
    double sumX = 0;
    double sumY = 0;
    int left = InkRenderer.SIDE;
    int right = -1;
    int top = InkRenderer.SIDE;
    int bottom = -1;
    for (int y = 0; y < InkRenderer.SIDE; y++) {
      for (int x = 0; x < InkRenderer.SIDE; x++) {
        float ink = picture[y * InkRenderer.SIDE + x];
        if (ink > 0) {
          mass += ink;
          sumX += (double) ink * x;
          sumY += (double) ink * y;
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return new InkMass(sumX / mass, sumY / mass, left, right, top, bottom);
  }

  /** Whether there is no ink. */
  boolean none() {
    return right < left;
  }

  /** The way to the middle, or as far towards it as no ink leaves the picture. */
  double dx() {
    return within(MIDDLE - x, left, right);
  }

  /** As {@link #dx}, downwards. */
  double dy() {
    return within(MIDDLE - y, top, bottom);
  }

  /** The same in whole pixels, so that the centre of mass comes to [13.5, 14.5). */
  int wholeDx() {
    return (int) within(whole(x), left, right);
  }

  /** As {@link #wholeDx}, downwards. */
  int wholeDy() {
    return (int) within(whole(y), top, bottom);
  }

  private static double whole(double centre) {
    return MIDDLE - Math.floor(centre + 0.5 + TIE);
  }

  private static double within(double way, int first, int last) {
    return Math.max(-first, Math.min(InkRenderer.SIDE - 1 - last, way));
  }
}
