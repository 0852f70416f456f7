package io.bottleneck.data;

import java.util.Random;

/** Digits of noise for tests, a pure function of the seed. */
final class TestDigits {
  private TestDigits() {}

  static DigitDataset random(String name, int size, boolean labelled, long seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[size * DigitDataset.PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      // As in real digits, most of the paper is empty.
      pixels[i] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : 0;
    }
    byte[] labels = labelled ? new byte[size] : null;
    for (int i = 0; labelled && i < size; i++) {
      labels[i] = (byte) random.nextInt(DigitDataset.CLASSES);
    }
    return new DigitDataset(name, pixels, labels);
  }
}
