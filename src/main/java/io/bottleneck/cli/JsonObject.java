package io.bottleneck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;

/** What a command found, for programs: one JSON object on one line. */
final class JsonObject {
  private JsonObject() {}

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
