package io.bottleneck.data;

/** Whole numbers in CSV cells, without the exceptions and boxes of the library's parsers. */
final class CellNumber {
  /** What {@link #parse} gives for anything but a whole number of up to nine digits. */
  static final int NONE = -1;

  private static final int MOST_DIGITS = 9;

  private CellNumber() {}

  /** The number in {@code cell}, digits only, or {@link #NONE}. */
  static int parse(String cell) {
    int length = cell.length();
    if (length == 0 || length > MOST_DIGITS) {
      return NONE;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
