package io.bottleneck.model;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of a spec one by one, for tables of them: what is added to it shows up there too.
 */
public final class SpecSettings {
  /** Significant digits of a number. */
  private static final int DIGITS = 6;

  private SpecSettings() {}

  /** All settings by their path, such as {@code optimiser.beta1}, in the order of the spec. */
  public static Map<String, Object> of(AutoencoderSpec spec) {
    Map<String, Object> found = new LinkedHashMap<>();
    collect("", spec, found);
    return found;
  }

  /** A setting as text: sizes joined by hyphens, numbers to six digits without an exponent. */
  public static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return new BigDecimal(number)
          .round(new MathContext(DIGITS))
          .stripTrailingZeros()
          .toPlainString();
    }
    return String.valueOf(value);
  }

  /** Takes records apart. */
  private static void collect(String prefix, Record of, Map<String, Object> found) {
    for (RecordComponent component : of.getClass().getRecordComponents()) {
      Object value = value(component, of);
      String key = prefix + component.getName();
      if (value instanceof Record nested) {
        collect(key + ".", nested, found);
      } else {
        found.put(key, value);
      }
    }
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the accessors of " + AutoencoderSpec.class + " are public", e);
    }
  }
}
