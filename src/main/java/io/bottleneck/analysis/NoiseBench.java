package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Autoencoder;

/**
 * Spoils an image to see what a network makes of it. Pure functions, callable from any thread.
 *
 * <p>A denoising autoencoder learns to give the clean image back from a spoilt one (Vincent et al.
 * 2008, "Extracting and Composing Robust Features with Denoising Autoencoders"). Any autoencoder
 * can be asked how well it does that: one whose code hardly moves has learned to look past the
 * noise.
 */
public final class NoiseBench {
  /** Enough digits to know a spread to some two per cent, and encoded in one go. */
  private static final int YARDSTICK_DIGITS = 1000;

  private NoiseBench() {}

  /**
   * A spoilt copy of {@code clean}.
   *
   * <p>The same draw of stronger noise of one kind hits at least the same pixels, so that a picture
   * changes steadily with the strength.
   *
   * @param clean 784 floats in [0,1]
   * @param noise with a strength of 0 to 1; at 0 the copy is equal
   * @param draw seeds the noise: equal draws spoil alike
   */
  public static float[] spoil(float[] clean, Noise noise, long draw) {
    if (clean.length != DigitDataset.PIXELS) {
      throw new IllegalArgumentException("an image of %d pixels".formatted(clean.length));
    }
    if (!(noise.strength() >= 0 && noise.strength() <= 1)) {
      throw new IllegalArgumentException("noise of strength " + noise.strength());
    }
    float[] noisy = clean.clone();
    noise.apply(noisy, 1, draw);
    return noisy;
  }

  /**
   * The length that moves of a network's code are measured by: the root mean square distance
   * between the codes of two digits picked at random, which is the root of twice the summed
   * variances of the code's dimensions. A move as long as this is as far as to any other digit.
   *
   * <p>Networks with codes of different sizes and scales become comparable by it. Unlike a distance
   * to the nearest codes it does not shrink with the number of digits that are open.
   *
   * @param digits at most a thousand of them, evenly spaced, are encoded
   * @return above 0, or 0 when all codes are the same
   */
  public static double yardstick(Autoencoder network, DigitDataset digits) {
    int count = Math.min(YARDSTICK_DIGITS, digits.size());
    int[] sample = new int[count];
    for (int i = 0; i < count; i++) {
      sample[i] = (int) ((long) i * digits.size() / count);
    }
    CodeStatistics codes =
        CodeStatistics.of(network.encode(digits.images(sample)), network.codeSize());
    double variance = 0;
    for (int j = 0; j < codes.codeSize(); j++) {
      variance += codes.deviation(j) * codes.deviation(j);
    }
    return Math.sqrt(2 * variance);
  }
}
