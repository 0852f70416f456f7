package io.bottleneck.plot;

import java.util.Locale;

/** Values as text with as many digits as the view they are read in can tell apart. */
public final class ValueLabel {
  /** A double holds no more digits behind the first one. */
  private static final int MOST_DIGITS = 16;

  /** With more decimals than this, an exponent reads better. */
  private static final int MOST_DECIMALS = 12;

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
    if (size != 0 && (size >= 1e6 || size < 1e-4 || decimals > MOST_DECIMALS)) {
      int digits = decimals + (int) Math.floor(Math.log10(size));
      return String.format(
          Locale.ROOT, "%." + Math.max(4, Math.min(MOST_DIGITS, digits)) + "e", value);
    }
    return String.format(Locale.ROOT, "%." + Math.min(decimals, MOST_DECIMALS) + "f", value);
  }

  /** The same for a value read on {@code axis}; on a logarithmic one small values are read too. */
  public static String on(AxisScale axis, double value) {
    double span = axis.high() - axis.low();
    return of(value, axis.log() && value != 0 ? Math.min(span, Math.abs(value)) : span);
  }
}
