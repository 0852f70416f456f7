package io.bottleneck.model;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** A spec's settings one by one; what is added to the spec later shows up by itself. */
public final class SpecSettings {
  private SpecSettings() {}

  /**
   * All settings by their path, in the order of the spec, the records in it taken apart: {@code
   * seed}, {@code optimiser.schedule.every}.
   */
  public static Map<String, Object> of(AutoencoderSpec spec) {
    Map<String, Object> found = new LinkedHashMap<>();
    add("", spec, found);
    return found;
  }

  private static void add(String prefix, Record of, Map<String, Object> found) {
    for (RecordComponent component : of.getClass().getRecordComponents()) {
      Object value = value(component, of);
      String path = prefix + component.getName();
      if (value instanceof Record nested) {
        add(path + ".", nested, found);
      } else {
        found.put(path, value);
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
