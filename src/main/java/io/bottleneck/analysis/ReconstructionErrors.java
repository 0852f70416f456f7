package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How well a network gives back each digit of a set: the mean squared error over a digit's 784
 * pixels in [0,1], and where an error stands among them. Immutable, callable from any thread.
 */
public final class ReconstructionErrors {
  /** Digits that are floats at one time: 3 MB of images. */
  private static final int CHUNK = 1000;

  private final float[] errors;
  private final Ranks ranks;
  private final double mean;

  private ReconstructionErrors(float[] errors) {
    this.errors = errors;
    ranks = Ranks.of(errors);
    double sum = 0;
    for (float error : errors) {
      sum += error;
    }
    mean = sum / errors.length;
  }

  /** The errors of all of {@code digits}. */
  public static ReconstructionErrors of(Autoencoder network, DigitDataset digits) {
    return of(network, digits, () -> false);
  }

  /**
   * The errors of all of {@code digits}, unless nobody wants them any more.
   *
   * @param cancelled asked every thousand digits
   * @throws CancellationException once {@code cancelled} is true
   */
  public static ReconstructionErrors of(
      Autoencoder network, DigitDataset digits, BooleanSupplier cancelled) {
    return of(digits, (from, to, images) -> network.reconstruct(images), cancelled);
  }

  /**
   * The same where the codes are known already.
   *
   * @param codes rows of {@code network.codeSize()} floats, one for each of {@code digits}
   */
  public static ReconstructionErrors ofCodes(
      Autoencoder network, float[] codes, DigitDataset digits, BooleanSupplier cancelled) {
    int d = network.codeSize();
    if (codes.length != digits.size() * d) {
      throw new IllegalArgumentException(
          "%d values are no codes of %d for %d digits".formatted(codes.length, d, digits.size()));
    }
    return of(
        digits,
        (from, to, images) -> network.decode(Arrays.copyOfRange(codes, from * d, to * d)),
        cancelled);
  }

  /** What becomes of the digits {@code from} to {@code to} (exclusive). */
  @FunctionalInterface
  private interface Reconstruction {
    float[] of(int from, int to, float[] images);
  }

  private static ReconstructionErrors of(
      DigitDataset digits, Reconstruction reconstruction, BooleanSupplier cancelled) {
    float[] errors = new float[digits.size()];
    for (int from = 0; from < errors.length; from += CHUNK) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("reconstruction errors are no longer wanted");
      }
      int to = Math.min(errors.length, from + CHUNK);
      float[] images = digits.images(from, to);
      float[] pictures = reconstruction.of(from, to, images);
      for (int i = from; i < to; i++) {
        errors[i] = (float) meanSquare(images, pictures, (i - from) * DigitDataset.PIXELS);
      }
    }
    return new ReconstructionErrors(errors);
  }

  /** The mean squared difference of two images of 784 floats. */
  public static double between(float[] image, float[] reconstruction) {
    if (image.length != DigitDataset.PIXELS || reconstruction.length != DigitDataset.PIXELS) {
      throw new IllegalArgumentException(
          "images of %d and %d pixels".formatted(image.length, reconstruction.length));
    }
    return meanSquare(image, reconstruction, 0);
  }

  /** Number of digits. */
  public int size() {
    return errors.length;
  }

  /** The error of digit {@code index}. */
  public float error(int index) {
    return errors[index];
  }

  /** The mean over all digits, which is the validation figure; NaN for an empty set. */
  public double mean() {
    return mean;
  }

  /**
   * Where {@code error} stands among these, 0..100: the share of digits with a smaller error,
   * counting half of those with the same one; 50 for an empty set.
   */
  public double percentile(double error) {
    return ranks.percentile(error);
  }

  /**
   * The smallest error that at least {@code share} (0..1) of the digits do not exceed; NaN for an
   * empty set.
   */
  public double quantile(double share) {
    return ranks.quantile(share);
  }

  /** Where an error stands among these. */
  Ranks ranks() {
    return ranks;
  }

  /** The mean over the digits at {@code indices}; NaN when there are none. */
  public double mean(int[] indices) {
    double sum = 0;
    for (int index : indices) {
      sum += errors[index];
    }
    return sum / indices.length;
  }

  /**
   * The {@code k} digits with the largest errors, largest first, of equal ones the first; fewer
   * when there are fewer. Digits whose error is not a number are none of them.
   *
   * @param among indices of digits, ascending
   */
  public int[] worst(int[] among, int k) {
    return ranked(among, k, -1);
  }

  /** As {@link #worst}, with the smallest errors first. */
  public int[] best(int[] among, int k) {
    return ranked(among, k, 1);
  }

  private int[] ranked(int[] among, int k, int sign) {
    Nearest ranked = new Nearest(k, among.length);
    for (int index : among) {
      ranked.offer(index, sign * (double) errors[index]);
    }
    return ranked.indices();
  }

  private static double meanSquare(float[] images, float[] pictures, int from) {
    double sum = 0;
    for (int i = from; i < from + DigitDataset.PIXELS; i++) {
      double difference = (double) images[i] - pictures[i];
      sum += difference * difference;
    }
    return sum / DigitDataset.PIXELS;
  }
}
