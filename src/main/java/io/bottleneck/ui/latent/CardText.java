package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/** A digit's facts in words and numbers. */
final class CardText {
  /** Numbers of a long code that are written out. */
  private static final int MOST_NUMBERS = 8;

  private static final Texts TEXTS = Texts.of(CardText.class);

  private CardText() {}

  /** The class, or that it is not known. */
  static String label(int label) {
    return label < 0 ? TEXTS.get("card.unlabelled") : TEXTS.get("card.label", label);
  }

  /** The first numbers of a code, two decimals each. */
  static String code(float[] code) {
    StringJoiner numbers = new StringJoiner("   ");
    for (int i = 0; i < Math.min(code.length, MOST_NUMBERS); i++) {
      numbers.add(number(code[i]));
    }
    return code.length <= MOST_NUMBERS
        ? numbers.toString()
        : TEXTS.get("card.more-numbers", numbers, code.length - MOST_NUMBERS);
  }

  /** Four decimals: the mean squared error of a good reconstruction is some hundredths. */
  static String error(double error) {
    return String.format(Locale.ROOT, "%.4f", error);
  }

  /** The same and where it stands among the errors of all digits, 0..100, if that is known. */
  static String error(double error, OptionalDouble percentile) {
    return percentile.isEmpty()
        ? error(error)
        : TEXTS.get(
            "card.error.rank", error(error), Math.min(99, Math.round(percentile.getAsDouble())));
  }

  /** Whole epochs without decimals, others with one. */
  static String epoch(double epoch) {
    return epoch == Math.rint(epoch)
        ? String.format(Locale.ROOT, "%.0f", epoch)
        : String.format(Locale.ROOT, "%.1f", epoch);
  }

  /** Two decimals and a true minus. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
  }
}
