package io.bottleneck.cli;

import java.util.Locale;

/** Numbers as every report writes them. */
final class PlainNumber {
  private PlainNumber() {}

  /** Without decimals where it has none: epoch 3, but a pen of 2.5. */
  static String text(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
