package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;

/**
 * The pixels of one digit that have ink, about a fifth of all; sums over pixels need no others. One
 * is filled again and again, by one thread.
 */
final class InkedPixels {
  private final int[] places = new int[DigitDataset.PIXELS];
  private final int[] greys = new int[DigitDataset.PIXELS];
  private int count;

  /** Takes the pixels of digit {@code index}. */
  void read(DigitDataset digits, int index) {
    count = 0;
    for (int p = 0; p < DigitDataset.PIXELS; p++) {
      int grey = digits.pixel(index, p);
      if (grey != 0) {
        places[count] = p;
        greys[count++] = grey;
      }
    }
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Where the one at {@code at} lies, 0..783, ascending. */
  int place(int at) {
    return places[at];
  }

  /** Its grey level 1..255. */
  int grey(int at) {
    return greys[at];
  }
}
