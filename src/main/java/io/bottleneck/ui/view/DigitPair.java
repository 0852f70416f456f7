package io.bottleneck.ui.view;

import java.util.Objects;

/**
 * A digit and what a network makes of it, coloured and ready to be shown. Nobody changes the
 * arrays.
 *
 * @param index of the digit in its set
 * @param label its class 0..9, or -1 when not known
 * @param original 784 ARGB pixels
 * @param reconstruction 784 ARGB pixels, or null before the first network
 * @param error mean squared error of the reconstruction, or NaN without one
 */
public record DigitPair(int index, int label, int[] original, int[] reconstruction, double error) {
  /** Checks that the digit is there. */
  public DigitPair {
    Objects.requireNonNull(original, "original");
  }
}
