package io.bottleneck.ui.noise;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import java.util.Arrays;

/**
 * A network whose code is {@code scale} times the mean of an image, and whose reconstruction is
 * that mean all over.
 *
 * @param asked told before each batch is encoded
 */
record MeanNetwork(float scale, AutoencoderSpec spec, Runnable asked) implements Autoencoder {
  MeanNetwork(float scale) {
    this(scale, Presets.SEED, () -> {});
  }

  @Override
  public double epoch() {
    return 3;
  }

  @Override
  public int codeSize() {
    return 1;
  }

  @Override
  public float[] encode(float[] images) {
    asked.run();
    float[] codes = new float[images.length / DigitDataset.PIXELS];
    for (int i = 0; i < images.length; i++) {
      codes[i / DigitDataset.PIXELS] += scale * images[i] / DigitDataset.PIXELS;
    }
    return codes;
  }

  @Override
  public float[] decode(float[] codes) {
    float[] images = new float[codes.length * DigitDataset.PIXELS];
    for (int i = 0; i < codes.length; i++) {
      int from = i * DigitDataset.PIXELS;
      Arrays.fill(images, from, from + DigitDataset.PIXELS, codes[i] / scale);
    }
    return images;
  }
}
