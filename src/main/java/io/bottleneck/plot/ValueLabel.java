package io.bottleneck.plot;

import java.util.Locale;

/** Values as text with as many digits as the view they are read in can tell apart. */
public final class ValueLabel {
  private ValueLabel() {}

  /**
   * Writes {@code value} so that a thousandth of {@code span} can be read.
   *
   * @param span length of the axis in view, above 0
   */
  public static String of(double value, double span) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
    }
    double size = Math.abs(value);
    int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(span)));
    if (size != 0 && (size >= 1e6 || size < 1e-4) || decimals > 12) {
      return String.format(Locale.ROOT, "%.4e", value);
    }
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
