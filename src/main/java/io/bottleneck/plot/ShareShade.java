package io.bottleneck.plot;

/**
 * Colours of the cells of a table of shares, such as a confusion matrix, as opaque ARGB. What is as
 * it should be gets darker, or lighter, in proportion to its share in the accent colour; what is
 * not gets so with the square root in orange, so that a few percent are still seen.
 */
public final class ShareShade {
  private static final int WRONG_LIGHT = 0xFFD9480F;
  private static final int WRONG_DARK = 0xFFFF8A5C;
  private static final double STRONGEST = 0.85;

  private ShareShade() {}

  /**
   * The ground of a cell.
   *
   * @param share 0..1; NaN is taken as 0
   * @param own whether the cell is on the diagonal
   */
  public static int ground(double share, boolean own, PlotTheme theme) {
    double strength = share > 0 ? STRONGEST * (own ? share : Math.sqrt(share)) : 0;
    int wrong = theme.dark() ? WRONG_DARK : WRONG_LIGHT;
    return mixed(theme.background(), own ? theme.accent() : wrong, strength);
  }

  /** Black or white, whichever is easier to read on {@code ground}; at least 4.5:1. */
  public static int text(int ground) {
    double luminance = luminance(ground);
    return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? 0xFFFFFFFF : 0xFF000000;
  }

  private static int mixed(int from, int to, double part) {
    int argb = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int low = from >> shift & 0xFF;
      int high = to >> shift & 0xFF;
      argb = argb << 8 | (int) Math.round(low + part * (high - low));
    }
    return argb;
  }

  /** Relative luminance as WCAG 2 defines it, 0..1. */
  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
