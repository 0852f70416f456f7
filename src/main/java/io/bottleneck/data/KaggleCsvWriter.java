package io.bottleneck.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes digits in Kaggle's layout: header {@code label,pixel0,...,pixel783} (without {@code label}
 * when the digits carry none), then one line a digit, lines ended by LF. The same digits give the
 * same bytes.
 */
public final class KaggleCsvWriter {
  private static final byte[][] NUMBERS = numbers();

  private KaggleCsvWriter() {}

  /**
   * Writes {@code digits} to {@code file}, gzipped at the strongest level when its name ends in
   * {@code .gz}. The file is replaced atomically; on failure the old one stays.
   */
  public static void write(DigitDataset digits, Path file) throws IOException {
    AtomicFile.write(file, content(digits, file));
  }

  /** What stands in {@code file}. */
  static AtomicFile.Content content(DigitDataset digits, Path file) {
    return GzipByName.of(file, out -> writeLines(digits, out));
  }

  private static void writeLines(DigitDataset digits, OutputStream out) throws IOException {
    boolean labelled = digits.labelled();
    int columns = KaggleLayout.columns(labelled);
    for (int column = 0; column < columns; column++) {
      String name = KaggleLayout.column(column, labelled);
      out.write(name.getBytes(StandardCharsets.US_ASCII));
      out.write(column + 1 < columns ? ',' : '\n');
    }
    for (int digit = 0; digit < digits.size(); digit++) {
      if (labelled) {
        out.write(NUMBERS[digits.label(digit)]);
        out.write(',');
      }
      for (int pixel = 0; pixel < DigitDataset.PIXELS; pixel++) {
        out.write(NUMBERS[digits.pixel(digit, pixel)]);
        out.write(pixel + 1 < DigitDataset.PIXELS ? ',' : '\n');
      }
    }
  }

  private static byte[][] numbers() {
    byte[][] numbers = new byte[256][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.toString(i).getBytes(StandardCharsets.US_ASCII);
    }
    return numbers;
  }
}
