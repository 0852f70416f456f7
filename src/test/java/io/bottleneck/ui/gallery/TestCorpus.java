package io.bottleneck.ui.gallery;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import java.nio.file.Path;
import java.util.Random;

/** Noise for digits. */
final class TestCorpus {
  private TestCorpus() {}

  static DigitCorpus of(int training, int heldOut) {
    return new DigitCorpus(
        "noise",
        Path.of("/noise"),
        noise("training", training, 1, true),
        noise("held out", heldOut, 2, false),
        "drawn");
  }

  private static DigitDataset noise(String name, int size, long seed, boolean labelled) {
    byte[] pixels = new byte[size * DigitDataset.PIXELS];
    new Random(seed).nextBytes(pixels);
    byte[] labels = new byte[size];
    for (int i = 0; i < size; i++) {
      labels[i] = (byte) (i % 10);
    }
    return new DigitDataset(name, pixels, labelled ? labels : null);
  }
}
