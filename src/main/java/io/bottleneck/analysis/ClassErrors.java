package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How well a network gives back the digits of each class: mean squared errors over digits and
 * pixels in [0,1]. Immutable, callable from any thread.
 */
public final class ClassErrors {
  private final double[] means = new double[DigitDataset.CLASSES];
  private final int[] counts = new int[DigitDataset.CLASSES];

  private ClassErrors(ReconstructionErrors errors, DigitDataset digits) {
    for (int i = 0; i < digits.size(); i++) {
      means[digits.label(i)] += errors.error(i);
      counts[digits.label(i)]++;
    }
    for (int label = 0; label < means.length; label++) {
      means[label] /= counts[label]; // NaN where there are none
    }
  }

  /**
   * Reconstructs all of {@code digits}, a thousand at a time.
   *
   * @param cancelled asked every thousand digits
   * @throws IllegalArgumentException if the digits carry no labels
   * @throws CancellationException once {@code cancelled} is true
   */
  public static ClassErrors of(
      Autoencoder network, DigitDataset digits, BooleanSupplier cancelled) {
    requireLabels(digits);
    return of(ReconstructionErrors.of(network, digits, cancelled), digits);
  }

  /**
   * Deals out errors that are known already.
   *
   * @param errors those of {@code digits}, in their order
   * @throws IllegalArgumentException if the digits carry no labels or their number is another
   */
  public static ClassErrors of(ReconstructionErrors errors, DigitDataset digits) {
    requireLabels(digits);
    if (errors.size() != digits.size()) {
      throw new IllegalArgumentException(
          "%d errors for %d digits".formatted(errors.size(), digits.size()));
    }
    return new ClassErrors(errors, digits);
  }

  /** The mean error of the digits of class {@code label} (0..9); NaN when there are none. */
  public double mean(int label) {
    return means[label];
  }

  /** How many digits are of class {@code label} (0..9). */
  public int count(int label) {
    return counts[label];
  }

  /** The mean errors of the classes 0 to 9, NaN for those without digits; a copy. */
  public double[] means() {
    return means.clone();
  }

  private static void requireLabels(DigitDataset digits) {
    if (!digits.labelled()) {
      throw new IllegalArgumentException("errors by class need labels");
    }
  }
}
