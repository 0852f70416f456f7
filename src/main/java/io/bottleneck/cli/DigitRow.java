package io.bottleneck.cli;

import io.bottleneck.data.DigitDataset;

/** Digits named by their place in their file, counted from 1 as Kaggle's ImageId is. */
final class DigitRow {
  private DigitRow() {}

  /**
   * The index of row {@code row}.
   *
   * @throws RefusedException if there is none
   */
  static int index(String option, int row, DigitDataset digits) throws RefusedException {
    if (row < 1 || row > digits.size()) {
      throw new RefusedException(
          "%s is %,d; %s has rows 1 to %,d.".formatted(option, row, digits.name(), digits.size()));
    }
    return row - 1;
  }

  /** How many neighbours, of those {@code digits} can give. */
  static int neighbours(int k, int most, DigitDataset digits) throws RefusedException {
    if (digits.size() < 2) {
      throw new RefusedException(
          "%s has one digit only, which is like no other; --data names more."
              .formatted(digits.name()));
    }
    if (k < 1 || k > most) {
      throw new RefusedException("-k is %,d; 1 to %,d is possible.".formatted(k, most));
    }
    return k;
  }

  /** {@code row 7 (a 1)}, for plain text. */
  static String named(int index, DigitDataset digits) {
    int label = digits.label(index);
    return label == DigitDataset.UNLABELLED
        ? "row %d".formatted(index + 1)
        : "row %d (a %d)".formatted(index + 1, label);
  }

  /** The class of a digit, or null for JSON. */
  static Integer labelOrNull(int label) {
    return label == DigitDataset.UNLABELLED ? null : label;
  }
}
