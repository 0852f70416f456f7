package io.bottleneck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;

/** What a command answers to a program: one JSON object on one line. */
final class JsonLine {
  private JsonLine() {}

  /** Prints {@code object}, made of texts, numbers, lists and maps, in the order of its keys. */
  static void print(PrintWriter out, Map<String, Object> object) {
    try {
      out.println(new ObjectMapper().writeValueAsString(object));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of numbers and texts is always JSON", e);
    }
  }

  /** A figure, or null where it is not defined: JSON knows no NaN. */
  static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
