package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;

/**
 * Finds the digits of one set whose pixels are nearest to those of an image: by the squared
 * difference of grey levels 0..255, in whole numbers and exactly, of equally near ones the smaller
 * index first. Takes some 10 ms for 42,000 digits. Immutable, callable from any thread.
 *
 * <p>By |x - q|^2 = |x|^2 + |q|^2 - 2 xq, with xq summed over the pixels where the image has ink, a
 * fifth of all. Keeps four bytes a digit.
 */
public final class PixelNeighbours {
  private final DigitDataset digits;

  /** Squared length of each digit. */
  private final int[] norms;

  /** Looks at every pixel of {@code digits} once; some tens of milliseconds for 42,000. */
  public PixelNeighbours(DigitDataset digits) {
    this.digits = digits;
    norms = new int[digits.size()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = digits.squaredNorm(i);
    }
  }

  /** The set that is searched. */
  public DigitDataset digits() {
    return digits;
  }

  /**
   * The digits nearest to {@code image}, which is taken in grey levels as the digits are: clamped
   * to [0,1] and rounded to 255ths.
   *
   * @param image 784 floats
   * @param k how many, at least 0; fewer come back when there are fewer digits
   * @return indices of digits, nearest first
   */
  public int[] nearest(float[] image, int k) {
    return nearest(ImageQuery.of(image), k, -1);
  }

  /** The digits nearest to digit {@code index}, which is left out itself. */
  public int[] nearestOthers(int index, int k) {
    return nearest(ImageQuery.of(digits, index), k, index);
  }

  /**
   * How far {@code image} is from digit {@code index}: the mean squared difference over the 784
   * pixels in [0,1], as a {@linkplain ReconstructionErrors reconstruction's error} is measured.
   */
  public double distance(float[] image, int index) {
    return distance(ImageQuery.of(image), index);
  }

  /** How far two digits of the set are from each other, measured alike. */
  public double distance(int one, int other) {
    return distance(ImageQuery.of(digits, one), other);
  }

  private double distance(ImageQuery query, int index) {
    double squared = query.distance(digits, index, norms[index], Double.POSITIVE_INFINITY);
    return squared / (255.0 * 255.0 * DigitDataset.PIXELS);
  }

  private int[] nearest(ImageQuery query, int k, int except) {
    Nearest nearest = new Nearest(k, except < 0 ? norms.length : norms.length - 1);
    for (int i = 0; i < norms.length; i++) {
      if (i != except) {
        nearest.offer(i, query.distance(digits, i, norms[i], nearest.limit()));
      }
    }
    return nearest.indices();
  }
}
