package io.bottleneck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says which files of digits were written. */
final class DigitFilesReport {
  private DigitFilesReport() {}

  /** {@code sentence} and one line a file; for programs one JSON object. */
  static void print(
      PrintWriter out, boolean json, String event, int digits, String sentence, List<Path> files)
      throws IOException {
    if (json) {
      new JsonObject(event).put("digits", digits).put("files", files).print(out);
      return;
    }
    out.println(sentence);
    for (Path file : files) {
      out.printf(Locale.ROOT, "  %s, %,d bytes%n", file, Files.size(file));
    }
  }
}
