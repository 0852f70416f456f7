package io.bottleneck.ui.view;

import java.util.Locale;

/** Figures of a network in the form they have everywhere in the window. */
public final class FigureText {
  private FigureText() {}

  /** A reconstruction error with four decimals. */
  public static String error(double error) {
    return String.format(Locale.ROOT, "%.4f", error);
  }

  /** A reconstruction error where there is room for three decimals. */
  public static String briefError(double error) {
    return String.format(Locale.ROOT, "%.3f", error);
  }

  /** An epoch: whole ones without decimals. */
  public static String epoch(double epoch) {
    return String.format(Locale.ROOT, epoch == Math.rint(epoch) ? "%.0f" : "%.1f", epoch);
  }

  /** A number of a code: two decimals and a true minus. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
  }
}
