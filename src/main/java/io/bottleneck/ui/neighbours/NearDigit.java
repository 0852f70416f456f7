package io.bottleneck.ui.neighbours;

import io.bottleneck.data.DigitDataset;

/**
 * A digit in one of the lists.
 *
 * @param index in the map's digits
 * @param label its class, or -1
 * @param image 784 floats in [0,1]
 * @param shared of a neighbour, 1 when it is one by code and by pixels, else 0; of a digit whose
 *     neighbours disagree, how many of them are shared
 */
record NearDigit(int index, int label, float[] image, int shared) {
  static NearDigit of(DigitDataset digits, int index, int shared) {
    return new NearDigit(index, digits.label(index), digits.image(index), shared);
  }
}
