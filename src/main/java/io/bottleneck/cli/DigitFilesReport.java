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

  /** One line a file. */
  static void print(PrintWriter out, List<Path> files) throws IOException {
    for (Path file : files) {
      out.printf(Locale.ROOT, "  %s, %,d bytes%n", file, Files.size(file));
    }
  }
}
