package io.bottleneck.lab.library;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Figures of a model that are shown under a name in words; any other is shown as it is. */
public enum Figure {
  /** Mean squared error of the reconstructed held-out digits, pixels in [0,1]. */
  HELD_OUT_MSE("heldOutMse", "Held-out MSE", false),
  /** Share 0..1 of digits whose label is the commonest among their ten nearest codes. */
  NEIGHBOUR_ACCURACY("neighbourAccuracy", "10-NN accuracy", true),
  /** 0..1: whether who is near as a code is near as an image too (Venna and Kaski 2001). */
  TRUSTWORTHINESS("trustworthiness", "Trustworthiness", false),
  /** 0..1: whether who is near as an image is near as a code too (Venna and Kaski 2001). */
  CONTINUITY("continuity", "Continuity", false),
  /** -1..1: how much nearer codes lie to their own class than to the next (Rousseeuw 1987). */
  SILHOUETTE("silhouette", "Silhouette", false);

  /** Significant digits of a figure nobody knows. */
  private static final MathContext SIGNIFICANT = new MathContext(6);

  /** From here on whole numbers have separators; a double holds no more digits anyway. */
  private static final double MOST_WHOLE = 1e15;

  private final String key;
  private final String label;
  private final boolean share;

  Figure(String key, String label, boolean share) {
    this.key = key;
    this.label = label;
    this.share = share;
  }

  /** Its name in a description. */
  public String key() {
    return key;
  }

  /** Its name in words. */
  public String label() {
    return label;
  }

  /** The value as it is shown: a share in percent, all else with four decimals. */
  public String text(double value) {
    return share
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  /** The figure that is called {@code key} in descriptions. */
  public static Optional<Figure> named(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
  }

  /** The name in words of any figure, known or not. */
  public static String label(String key) {
    return named(key).map(Figure::label).orElse(key);
  }

  /** The value of any figure, known or not; counts have separators. */
  public static String text(String key, double value) {
    return named(key)
        .map(figure -> figure.text(value))
        .orElseGet(
            () ->
                value == Math.rint(value) && Math.abs(value) < MOST_WHOLE
                    ? String.format(Locale.ROOT, "%,.0f", value)
                    : new BigDecimal(value)
                        .round(SIGNIFICANT)
                        .stripTrailingZeros()
                        .toPlainString());
  }
}
