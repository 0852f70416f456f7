package io.bottleneck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer for programs: one JSON object on one line. */
final class JsonObject {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** An object without an {@code event}, to be put into others. */
  JsonObject() {}

  /** An object whose {@code event} says which command answers. */
  JsonObject(String event) {
    fields.put("event", event);
  }

  /**
   * Adds a value: files as their names, numbers that are none as null, because JSON knows no NaN.
   */
  JsonObject put(String name, Object value) {
    fields.put(name, plain(value));
    return this;
  }

  private static Object plain(Object value) {
    if (value instanceof Path path) {
      return path.toString();
    }
    if (value instanceof Double number) {
      return finite(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonObject::plain).toList();
    }
    return value instanceof JsonObject object ? object.fields : value;
  }

  /** Prints it. */
  void print(PrintWriter out) {
    print(out, fields);
  }

  /** Prints {@code fields} in their order: texts, numbers, lists and maps of such, or null. */
  static void print(PrintWriter out, Map<String, ?> fields) {
    try {
      out.println(new ObjectMapper().writeValueAsString(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of numbers and texts is always JSON", e);
    }
  }

  /** {@code value}, or null where JSON has no word for it. */
  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
