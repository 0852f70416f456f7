package io.bottleneck.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Builds CSV files, good ones to be spoilt by the tests. */
final class CsvText {
  static final String KEPT = "; nothing was changed.";

  private CsvText() {}

  static String header(boolean labelled) {
    return IntStream.range(0, KaggleLayout.columns(labelled))
        .mapToObj(i -> KaggleLayout.column(i, labelled))
        .collect(Collectors.joining(","));
  }

  /** A labelled row with the same grey level everywhere. */
  static String row(int label, int grey) {
    return label + ("," + grey).repeat(DigitDataset.PIXELS);
  }

  /** A labelled row with one cell replaced; {@code column} counts from 1. */
  static String rowWith(int column, String cell) {
    String[] cells = row(3, 7).split(",");
    cells[column - 1] = cell;
    return String.join(",", cells);
  }

  static String lines(String... lines) {
    return Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining());
  }

  static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }
}
