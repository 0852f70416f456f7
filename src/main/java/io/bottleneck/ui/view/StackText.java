package io.bottleneck.ui.view;

/** What is told about a digit that can be pinned and whose reconstruction has an error. */
public final class StackText {
  private static final Texts TEXTS = Texts.of(StackText.class);

  private StackText() {}

  /** Its error, short enough to stand below it. */
  public static String caption(DigitStack digit) {
    return FigureText.briefError(digit.error());
  }

  /** Number, class and error, for its tooltip. */
  public static String description(DigitStack digit) {
    String error = FigureText.error(digit.error());
    return digit.label() < 0
        ? TEXTS.get("stack.unlabelled", digit.index() + 1, error)
        : TEXTS.get("stack.labelled", digit.index() + 1, digit.label(), error);
  }
}
