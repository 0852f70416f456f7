package io.bottleneck.training;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;

/** The validation figure: reconstruction MSE over all digits and pixels, pixels in [0,1]. */
final class Validation {
  private static final int CHUNK = 1000;

  private Validation() {}

  /** The mean squared error of {@code autoencoder} on all of {@code digits}. */
  static double error(Autoencoder autoencoder, DigitDataset digits) {
    double total = 0;
    for (int from = 0; from < digits.size(); from += CHUNK) {
      int to = Math.min(digits.size(), from + CHUNK);
      float[] images = digits.images(from, to);
      float[] reconstructions = autoencoder.reconstruct(images);
      for (int i = 0; i < images.length; i++) {
        float difference = reconstructions[i] - images[i];
        total += (double) difference * difference;
      }
    }
    return total / ((double) digits.size() * DigitDataset.PIXELS);
  }
}
