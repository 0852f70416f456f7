package io.bottleneck.lab.watch;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import java.nio.file.Path;
import java.util.Random;

/**
 * Noise for digits: ink inside, a blank margin, and two rows between of which one holds little ink
 * and one about as much as a pixel needs to count as inked. No digit is a nine.
 */
final class RandomDigits {
  private static final double[] INK_OF_ROW = {0, 0, 0.04, 0.01};
  private static final double INK_INSIDE = 0.25;

  private RandomDigits() {}

  static DigitDataset labelled(int count, long seed) {
    Random random = new Random(seed);
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(9);
    }
    return new DigitDataset("noise " + seed, pixels(count, random), labels);
  }

  static DigitDataset unlabelled(DigitDataset digits) {
    return new DigitDataset(digits.name(), digits.pixelBytes(), null);
  }

  /** Ten digits to learn from and these held out. */
  static DigitCorpus corpus(DigitDataset heldOut) {
    return new DigitCorpus(
        "noise", Path.of("nowhere").toAbsolutePath(), labelled(10, 99), heldOut, "");
  }

  private static byte[] pixels(int count, Random random) {
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      int row = i % DigitDataset.PIXELS / DigitDataset.SIDE;
      double ink = row < INK_OF_ROW.length ? INK_OF_ROW[row] : INK_INSIDE;
      pixels[i] = (byte) (random.nextDouble() < ink ? random.nextInt(256) : 0);
    }
    return pixels;
  }
}
