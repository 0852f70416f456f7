package io.bottleneck.ui.neighbours;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.ui.view.LabelledDigit;

/**
 * A digit in one of the lists.
 *
 * @param digit of the map
 * @param shared of a neighbour, 1 when it is one by code and by pixels, else 0; of a digit whose
 *     neighbours disagree, how many of them are shared
 */
record NearDigit(LabelledDigit digit, int shared) {
  static NearDigit of(DigitDataset digits, int index, int shared) {
    return new NearDigit(LabelledDigit.of(digits, index), shared);
  }
}
