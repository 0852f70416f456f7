package io.bottleneck.ink;

/**
 * Ink as a raster of any size: a scanned digit, or one of a data set. Immutable.
 *
 * @param width columns, 1 to {@value #LARGEST}
 * @param height rows, 1 to {@value #LARGEST}
 * @param ink {@code width * height} values in [0,1], row by row, 0 = paper, 1 = ink
 */
public record InkPicture(int width, int height, float[] ink) {
  /** Columns or rows at most: 8 for each pixel of the 28x28 picture, more would not be seen. */
  public static final int LARGEST = 224;

  /** Copies the values and checks them. */
  public InkPicture {
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException("a picture of %d x %d".formatted(width, height));
    }
    if (ink.length != width * height) {
      throw new IllegalArgumentException(
          "%d values are no picture of %d x %d".formatted(ink.length, width, height));
    }
    ink = ink.clone();
    for (float value : ink) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("ink " + value);
      }
    }
  }

  /** One of a data set: 784 floats, of which what lies outside [0,1] is clamped. */
  public static InkPicture ofDigit(float[] digit) {
    float[] ink = new float[digit.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = Math.max(0, Math.min(1, digit[i])); // NaN stays and is refused
    }
    return new InkPicture(InkRenderer.SIDE, InkRenderer.SIDE, ink);
  }

  /** A copy of the values. */
  @Override
  public float[] ink() {
    return ink.clone();
  }

  /** The value of a cell; paper outside. */
  float at(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : ink[y * width + x];
  }
}
