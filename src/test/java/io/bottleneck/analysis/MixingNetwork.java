package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;

/**
 * A network that knows its digits by heart: the code (i, w) is drawn as digit i with weight 1 - w
 * and digit i + 7 with weight w.
 */
record MixingNetwork(DigitDataset digits) implements Autoencoder {
  private static final int OTHER = 7;

  /** The code of digit {@code i} with weight {@code w} for the other one. */
  float[] codes(float w) {
    float[] codes = new float[2 * digits.size()];
    for (int i = 0; i < digits.size(); i++) {
      codes[2 * i] = i;
      codes[2 * i + 1] = w;
    }
    return codes;
  }

  @Override
  public AutoencoderSpec spec() {
    return Presets.SEED;
  }

  @Override
  public double epoch() {
    return 1;
  }

  @Override
  public float[] encode(float[] images) {
    throw new UnsupportedOperationException("the codes are known");
  }

  @Override
  public float[] decode(float[] codes) {
    float[] images = new float[codes.length / 2 * DigitDataset.PIXELS];
    for (int row = 0; row < codes.length / 2; row++) {
      int index = (int) codes[2 * row];
      float[] one = digits.image(index);
      float[] other = digits.image((index + OTHER) % digits.size());
      float w = codes[2 * row + 1];
      for (int pixel = 0; pixel < DigitDataset.PIXELS; pixel++) {
        images[row * DigitDataset.PIXELS + pixel] = (1 - w) * one[pixel] + w * other[pixel];
      }
    }
    return images;
  }
}
