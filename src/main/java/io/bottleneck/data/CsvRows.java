package io.bottleneck.data;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The rows of a CSV file, streamed through opencsv one at a time, with their physical lines. */
final class CsvRows implements Closeable {
  private final Path file;
  private final BoundedLines lines;
  private final CSVReader reader;

  CsvRows(Path file, InputStream in) {
    this.file = file;
    lines = new BoundedLines(file, in);
    // Verifying would make the reader probe single characters between the lines.
    reader =
        new CSVReaderBuilder(lines)
            .withCSVParser(new DigitLineParser(file, lines))
            .withVerifyReader(false)
            .build();
  }

  /** The next row, or null at the end; empty lines are allowed only there. */
  String[] next() throws IOException {
    String[] row = read();
    if (row != DigitLineParser.EMPTY_LINE) {
      return row;
    }
    long empty = lines.line();
    while (row == DigitLineParser.EMPTY_LINE) {
      row = read();
    }
    if (row != null) {
      throw Refusal.atLine(
          file, empty, "found an empty line, expected digits up to the end of the file");
    }
    return null;
  }

  private String[] read() throws IOException {
    try {
      return reader.readNext();
    } catch (CsvValidationException e) {
      throw new IllegalStateException("no validator was given to the reader", e);
    }
  }

  /** Physical number of the row's line, from 1. */
  long line() {
    return lines.line();
  }

  /**
   * Checks the number of cells of {@code row}.
   *
   * @throws DatasetException naming the first column that is missing or too many
   */
  void requireColumns(String[] row, int expected) throws DatasetException {
    if (row.length == expected) {
      return;
    }
    if (row.length < expected && lines.unterminated()) {
      throw refuse(
          "found the end of the file after %d columns, expected %d; the line is cut off",
          row.length, expected);
    }
    throw refuse("found %d columns, expected %d", row.length, expected);
  }

  /** Refuses the present line. */
  DatasetException refuse(String problem, Object... values) {
    return Refusal.atLine(file, line(), problem, values);
  }

  /** Refuses a cell of the present line; {@code index} counts from 0. */
  DatasetException refuseCell(int index, String title, String found, String expected) {
    return refuseCell(line(), index, title, found, expected);
  }

  /** Refuses a cell of an earlier line, where what is wrong shows only at the end. */
  DatasetException refuseCell(long line, int index, String title, String found, String expected) {
    return Refusal.atCell(file, line, index + 1, title, found, expected);
  }

  /**
   * Reads a cell of the present line as a label.
   *
   * @throws DatasetException unless it is a class 0 to 9
   */
  byte label(int index, String title, String cell) throws DatasetException {
    int value = CellNumber.parse(cell);
    if (value < 0 || value >= DigitDataset.CLASSES) {
      throw refuseCell(index, title, cell, "a label from 0 to 9");
    }
    return (byte) value;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
