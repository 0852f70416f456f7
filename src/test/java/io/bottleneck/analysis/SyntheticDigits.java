package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;

/**
 * Images, labels and codes that have something to do with each other; {@code oracle.py} among the
 * test resources makes the same.
 */
record SyntheticDigits(DigitDataset digits, float[] codes) {
  /**
   * @param d dimensions of a code
   * @param tied whether many distances are equal and many images are copies of others; else codes
   *     are spread so finely (yet exact as floats) that no two distances are
   */
  static SyntheticDigits of(long seed, int n, int d, boolean tied) {
    Generator random = new Generator(seed);
    byte[] labels = new byte[n];
    float[] codes = new float[n * d];
    byte[][] images = new byte[n][];
    for (int i = 0; i < n; i++) {
      int label = random.below(10);
      labels[i] = (byte) label;
      for (int j = 0; j < d; j++) {
        int centre = label * (j + 3) % 7;
        codes[i * d + j] = tied ? centre + random.below(3) : (centre << 20) + random.below(1 << 22);
      }
      byte[] image = new byte[DigitDataset.PIXELS];
      for (int s = 0; s < 60; s++) {
        int at = random.below(DigitDataset.PIXELS);
        image[at] = (byte) (tied ? 255 : random.below(256));
      }
      for (int s = label * 40; s < label * 40 + 80; s++) {
        image[s] = (byte) (tied ? 255 : 100 + random.below(156));
      }
      images[i] = image;
      int copied = tied && i > 0 ? random.below(i) : -1;
      if (copied >= 0 && random.below(3) == 0) {
        images[i] = images[copied];
      }
    }
    byte[] pixels = new byte[n * DigitDataset.PIXELS];
    for (int i = 0; i < n; i++) {
      System.arraycopy(images[i], 0, pixels, i * DigitDataset.PIXELS, DigitDataset.PIXELS);
    }
    return new SyntheticDigits(new DigitDataset("synthetic", pixels, labels), codes);
  }

  /** The same without labels. */
  DigitDataset unlabelled() {
    return new DigitDataset("unlabelled", digits.pixelBytes(), null);
  }

  /** A linear congruential generator, which any language can follow. */
  private static final class Generator {
    private long state;

    Generator(long seed) {
      state = seed;
    }

    int below(int bound) {
      state = state * 25214903917L + 11 & (1L << 48) - 1;
      return (int) ((state >> 17) % bound);
    }
  }
}
