package io.bottleneck.dl4j;

import io.bottleneck.data.DigitDataset;
import java.util.Random;

/** Pictures that are mostly background, as digits are. */
final class Digits {
  private Digits() {}

  static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] images = new float[count * DigitDataset.PIXELS];
    for (int i = 0; i < images.length; i++) {
      images[i] = random.nextInt(5) == 0 ? random.nextInt(256) / 255f : 0;
    }
    return images;
  }
}
