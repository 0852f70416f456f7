package io.bottleneck.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many digits somebody wants: a number from 1, or {@code all}. */
final class DigitCount implements ITypeConverter<Integer> {
  private static final String ALL = "all";

  @Override
  public Integer convert(String text) {
    if (text.equalsIgnoreCase(ALL)) {
      return Integer.MAX_VALUE;
    }
    try {
      int count = Integer.parseInt(text);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      // refused below like a number below 1
    }
    throw new TypeConversionException("'%s' is no number from 1 and not %s".formatted(text, ALL));
  }
}
