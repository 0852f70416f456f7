package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.function.IntUnaryOperator;

/** An image that digits are compared with: its pixels with ink, the strong ones first. */
final class ImageQuery {
  /** Grey levels from here on are strong: few, and nearly all of an image's length. */
  private static final int STRONG = 32;

  private final int[] places = new int[DigitDataset.PIXELS];
  private final int[] greys = new int[DigitDataset.PIXELS];
  private final int strong;
  private final int count;
  private final int norm;
  private final double weakLength;

  private ImageQuery(IntUnaryOperator grey) {
    strong = take(grey, STRONG, 256, 0);
    count = take(grey, 1, STRONG, strong);
    int weak = squares(strong, count);
    norm = squares(0, strong) + weak;
    weakLength = Math.sqrt(weak);
  }

  /** Digit {@code index}. */
  static ImageQuery of(DigitDataset digits, int index) {
    return new ImageQuery(pixel -> digits.pixel(index, pixel));
  }

  /** Any image, clamped to [0,1] and rounded to 255ths; NaN is ground. */
  static ImageQuery of(float[] image) {
    if (image.length != DigitDataset.PIXELS) {
      throw new IllegalArgumentException("an image of %d pixels".formatted(image.length));
    }
    return new ImageQuery(pixel -> Math.round(255 * Math.max(0, Math.min(1, image[pixel]))));
  }

  private int take(IntUnaryOperator grey, int least, int below, int from) {
    int at = from;
    for (int pixel = 0; pixel < DigitDataset.PIXELS; pixel++) {
      int level = grey.applyAsInt(pixel);
      if (level >= least && level < below) {
        places[at] = pixel;
        greys[at++] = level;
      }
    }
    return at;
  }

  private int squares(int from, int to) {
    int sum = 0;
    for (int s = from; s < to; s++) {
      sum += greys[s] * greys[s];
    }
    return sum;
  }

  /**
   * The squared difference to digit {@code index} in grey levels, exactly; or, where that cannot be
   * below {@code limit}, any number not below it. What is left out of a product is at most the
   * product of lengths (Cauchy and Schwarz), so that the lengths, then the strong pixels, rule out
   * most digits.
   *
   * @param itsNorm {@link DigitDataset#squaredNorm} of the digit
   */
  double distance(DigitDataset digits, int index, int itsNorm, double limit) {
    double lengths = (double) norm + itsNorm;
    double itsLength = Math.sqrt(itsNorm);
    double least = lengths - 2 * Math.sqrt(norm) * itsLength;
    if (least - 1 >= limit) { // 1 is far more than roots are rounded by
      return limit;
    }
    int product = digits.product(index, places, greys, 0, strong);
    least = lengths - 2 * (product + weakLength * itsLength);
    if (least - 1 >= limit) {
      return limit;
    }
    return lengths - 2.0 * (product + digits.product(index, places, greys, strong, count));
  }
}
