package io.bottleneck.ui.shell.desk;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import java.nio.file.Path;
import java.util.Random;

/** Digits with ink in the same few pixels, so that what they are compared with takes no time. */
final class SmallDigits {
  /** Those that are open unless a test says otherwise. */
  static final DigitCorpus OPEN = corpus(1);

  /** Others from elsewhere. */
  static final DigitCorpus OTHERS = corpus(2);

  private static final int INKED = 30;

  private SmallDigits() {}

  /** Forty digits to learn from and twelve held out, others for each seed. */
  static DigitCorpus corpus(long seed) {
    return corpus(seed, true);
  }

  static DigitCorpus unlabelled(long seed) {
    return corpus(seed, false);
  }

  private static DigitCorpus corpus(long seed, boolean labelled) {
    return new DigitCorpus(
        "digits " + seed,
        Path.of("folder " + seed).toAbsolutePath(),
        digits(40, seed, labelled),
        digits(12, -seed, labelled),
        "");
  }

  private static DigitDataset digits(int count, long seed, boolean labelled) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 10);
      for (int ink = 0; ink < INKED; ink++) {
        pixels[i * DigitDataset.PIXELS + 300 + ink] = (byte) random.nextInt(256);
      }
    }
    return new DigitDataset("digits " + seed, pixels, labelled ? labels : null);
  }
}
