package io.bottleneck.ui.view;

import io.bottleneck.data.DigitDataset;

/**
 * A digit of a set, to be shown and chosen. Nobody changes the array.
 *
 * @param index in its set
 * @param label its class, or -1
 * @param image 784 floats in [0,1]
 */
public record LabelledDigit(int index, int label, float[] image) {
  /** Digit {@code index} of {@code digits}. */
  public static LabelledDigit of(DigitDataset digits, int index) {
    return new LabelledDigit(index, digits.label(index), digits.image(index));
  }
}
