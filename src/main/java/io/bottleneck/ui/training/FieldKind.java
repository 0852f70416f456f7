package io.bottleneck.ui.training;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a value of a spec is written, edited and parsed. */
public enum FieldKind {
  /** Whole numbers, one a layer. */
  SIZES,
  /** A whole number of 32 bits. */
  INTEGER,
  /** A whole number of 64 bits. */
  LONG,
  /** A number. */
  DECIMAL,
  /** One of a few values. */
  CHOICE,
  /** On or off. */
  SWITCH;

  /** Longest plain form of a decimal; longer ones get an exponent. */
  private static final int PLAIN = 8;

  /** Whether an editor of this kind is a text field. */
  public boolean typed() {
    return this != CHOICE && this != SWITCH;
  }

  /** What an editor of this kind holds for {@code value}: text if it is typed, else the value. */
  public Object shown(Object value) {
    return typed() ? text(value) : value;
  }

  /** {@code value} as an editor shows it; {@link #parse} reads it back unchanged. */
  public String text(Object value) {
    if (value instanceof List<?> sizes) {
      return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
      String plain = decimal.toPlainString();
      int exponent = decimal.precision() - decimal.scale() - 1;
      return plain.length() <= PLAIN
          ? plain
          : decimal.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
    return String.valueOf(value);
  }

  /**
   * What an editor holds, as the spec's own type.
   *
   * @throws NumberFormatException if a typed text is no such number
   */
  public Object parse(Object shown) {
    return switch (this) {
      case SIZES -> sizes((String) shown);
      case INTEGER -> Integer.valueOf(((String) shown).strip());
      case LONG -> Long.valueOf(((String) shown).strip());
      case DECIMAL -> decimal(((String) shown).strip());
      case CHOICE, SWITCH -> shown;
    };
  }

  private static List<Integer> sizes(String text) {
    return Arrays.stream(text.strip().split("[\\s,;]+"))
        .filter(part -> !part.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  private static Double decimal(String text) {
    // Double.valueOf would also take "1f", "NaN" and hexadecimal numbers.
    return new BigDecimal(text).doubleValue();
  }
}
