package io.bottleneck.training;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;

/** The validation figure: reconstruction MSE over all digits and pixels, pixels in [0,1]. */
final class Validation {
  private static final int CHUNK = 1000;

  private Validation() {}

  /** Whether a few digits are looked at after this minibatch, counted from the first of all. */
  static boolean due(long minibatch) {
    return minibatch % TrainingEvent.HeldOut.EVERY == TrainingEvent.HeldOut.EVERY - 1;
  }

  /**
   * The error on {@code count} of the digits: the next ones each time, so that all have their turn,
   * the same ones however often the run was interrupted.
   */
  static double ofSome(Autoencoder autoencoder, DigitDataset digits, long minibatch, int count) {
    int chunks = (digits.size() + count - 1) / count;
    int from = (int) (minibatch / TrainingEvent.HeldOut.EVERY % chunks) * count;
    return error(autoencoder, digits, from, Math.min(digits.size(), from + count));
  }

  /** The mean squared error of {@code autoencoder} on all of {@code digits}. */
  static double error(Autoencoder autoencoder, DigitDataset digits) {
    return error(autoencoder, digits, 0, digits.size());
  }

  private static double error(Autoencoder autoencoder, DigitDataset digits, int first, int end) {
    double total = 0;
    for (int from = first; from < end; from += CHUNK) {
      int to = Math.min(end, from + CHUNK);
      float[] images = digits.images(from, to);
      float[] reconstructions = autoencoder.reconstruct(images);
      for (int i = 0; i < images.length; i++) {
        float difference = reconstructions[i] - images[i];
        total += (double) difference * difference;
      }
    }
    return total / ((double) (end - first) * DigitDataset.PIXELS);
  }
}
