package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * What some digits of a set have in common. Nobody changes the arrays.
 *
 * @param size how many they are, at least 1
 * @param counts how many of them each class 0..9 has, and at index 10 how many carry no label
 * @param meanImage the mean of their images, 784 floats in [0,1]
 * @param meanReconstruction the mean of what the network makes of them, 784 floats
 * @param meanError the mean of their reconstruction errors
 * @param meanErrorOfAll the mean over the whole set
 * @param worst indices of those with the largest errors, largest first
 * @param histogram of their errors, beside those of the whole set
 */
public record SelectionSummary(
    int size,
    List<Integer> counts,
    float[] meanImage,
    float[] meanReconstruction,
    double meanError,
    double meanErrorOfAll,
    int[] worst,
    ErrorHistogram histogram) {
  /** Digits that are floats at one time: 6 MB of images and reconstructions. */
  private static final int CHUNK = 1000;

  /** Copies the list. */
  public SelectionSummary {
    counts = List.copyOf(counts);
  }

  /**
   * Looks at the digits at {@code indices}. Decodes each of them once for the mean reconstruction;
   * their errors must be known already. Any thread.
   *
   * @param codes rows of {@code network.codeSize()} floats, one for each of {@code digits}
   * @param errors those of all of {@code digits}
   * @param indices of the digits in question, ascending, at least one
   * @param worst how many of the worst are wanted
   * @param cancelled asked every thousand digits
   * @throws CancellationException once {@code cancelled} is true
   */
  public static SelectionSummary of(
      Autoencoder network,
      float[] codes,
      DigitDataset digits,
      ReconstructionErrors errors,
      int[] indices,
      int worst,
      BooleanSupplier cancelled) {
    if (indices.length == 0 || errors.size() != digits.size()) {
      throw new IllegalArgumentException(
          "%d digits of %d, with %d errors"
              .formatted(indices.length, digits.size(), errors.size()));
    }
    double[] images = new double[DigitDataset.PIXELS];
    double[] reconstructions = new double[DigitDataset.PIXELS];
    for (int from = 0; from < indices.length; from += CHUNK) {
      Cancelled.check(cancelled);
      int[] chunk = Arrays.copyOfRange(indices, from, Math.min(indices.length, from + CHUNK));
      add(digits.images(chunk), images);
      add(network.decode(Codes.rows(codes, network.codeSize(), chunk)), reconstructions);
    }
    return new SelectionSummary(
        indices.length,
        counts(digits, indices),
        mean(images, indices.length),
        mean(reconstructions, indices.length),
        errors.mean(indices),
        errors.mean(),
        errors.worst(indices, worst),
        ErrorHistogram.of(errors, indices));
  }

  private static List<Integer> counts(DigitDataset digits, int[] indices) {
    int[] counts = new int[DigitDataset.CLASSES + 1];
    for (int index : indices) {
      int label = digits.label(index);
      counts[label == DigitDataset.UNLABELLED ? DigitDataset.CLASSES : label]++;
    }
    return Arrays.stream(counts).boxed().collect(Collectors.toList());
  }

  private static void add(float[] images, double[] sums) {
    for (int i = 0; i < images.length; i += sums.length) {
      for (int pixel = 0; pixel < sums.length; pixel++) {
        sums[pixel] += images[i + pixel];
      }
    }
  }

  private static float[] mean(double[] sums, int count) {
    float[] mean = new float[sums.length];
    for (int pixel = 0; pixel < sums.length; pixel++) {
      mean[pixel] = (float) (sums[pixel] / count);
    }
    return mean;
  }
}
