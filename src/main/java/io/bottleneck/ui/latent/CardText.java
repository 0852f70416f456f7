package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
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
      numbers.add(FigureText.number(code[i]));
    }
    return code.length <= MOST_NUMBERS
        ? numbers.toString()
        : TEXTS.get("card.more-numbers", numbers, code.length - MOST_NUMBERS);
  }

  /** An error and where it stands among those of all digits, 0..100, if that is known. */
  static String error(double error, OptionalDouble percentile) {
    return percentile.isEmpty()
        ? FigureText.error(error)
        : TEXTS.get(
            "card.error.rank",
            FigureText.error(error),
            Math.min(99, Math.round(percentile.getAsDouble())));
  }
}
