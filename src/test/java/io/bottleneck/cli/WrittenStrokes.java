package io.bottleneck.cli;

import io.bottleneck.data.Handwriting;
import io.bottleneck.ink.PenDigit;
import io.bottleneck.ink.StrokeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of pen strokes from our own hand. */
final class WrittenStrokes {
  private WrittenStrokes() {}

  /** Writes {@code count} digits, each class in turn. */
  static Path write(Path file, int count) throws IOException {
    List<String> lines = new ArrayList<>(List.of("# digits of our own making"));
    for (int i = 0; i < count; i++) {
      lines.add(StrokeFile.line(new PenDigit(i % 10, Handwriting.strokes(i % 10, 900 + i))));
    }
    return Files.write(file, lines);
  }
}
