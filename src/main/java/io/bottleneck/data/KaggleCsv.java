package io.bottleneck.data;

import java.io.IOException;

/**
 * Reads Kaggle's layouts: {@code label,pixel0,...,pixel783} or {@code pixel0,...,pixel783} with a
 * digit a line, and {@code ImageId,Label} with a label a line (see {@link KaggleLabels}). Streams:
 * of the text no more than a line is in memory.
 */
final class KaggleCsv {
  private static final String GREY_LEVEL = "a whole number from 0 to 255";

  private KaggleCsv() {}

  /**
   * Reads all of {@code source}.
   *
   * @param memoryLimit most bytes of pixels to take
   * @throws DatasetException at the first cell that is not as it should be
   */
  static ParsedFile read(SourceStream source, long memoryLimit) throws IOException {
    try (CsvRows rows = new CsvRows(source.file(), source)) {
      String[] header = rows.next();
      if (header == null) {
        throw rows.refuse("found only empty lines, expected a header and digits");
      }
      return header[0].equals(KaggleLabels.IMAGE_ID)
          ? KaggleLabels.read(rows, header, new GrowingBytes(source.file(), memoryLimit))
          : readDigits(
              rows,
              header,
              new GrowingBytes(source.file(), memoryLimit),
              new GrowingBytes(source.file(), memoryLimit));
    }
  }

  private static ParsedFile readDigits(
      CsvRows rows, String[] header, GrowingBytes pixels, GrowingBytes labels) throws IOException {
    boolean labelled = header[0].equals(KaggleLayout.LABEL);
    int columns = KaggleLayout.columns(labelled);
    requireHeader(rows, header, labelled);
    int firstPixel = labelled ? 1 : 0;
    for (String[] row = rows.next(); row != null; row = rows.next()) {
      rows.requireColumns(row, columns);
      if (labelled) {
        int at = labels.reserve(1);
        labels.array()[at] = rows.label(0, KaggleLayout.LABEL, row[0]);
      }
      int at = pixels.reserve(DigitDataset.PIXELS);
      byte[] target = pixels.array();
      for (int column = firstPixel; column < columns; column++) {
        int value = CellNumber.parse(row[column]);
        if (value < 0 || value > 255) {
          String title = KaggleLayout.column(column, labelled);
          throw rows.refuseCell(column, title, row[column], GREY_LEVEL);
        }
        target[at++] = (byte) value;
      }
    }
    if (pixels.size() == 0) {
      throw rows.refuse("found the end of the file after the header, expected digits");
    }
    return new ParsedFile(pixels.toArray(), labelled ? labels.toArray() : null);
  }

  private static void requireHeader(CsvRows rows, String[] header, boolean labelled)
      throws DatasetException {
    if (!labelled && !header[0].equals(KaggleLayout.column(0, false))) {
      throw rows.refuseCell(
          0, "", header[0], "a header that begins with label,pixel0 or with pixel0");
    }
    int columns = KaggleLayout.columns(labelled);
    for (int i = 0; i < Math.min(header.length, columns); i++) {
      String expected = KaggleLayout.column(i, labelled);
      if (!header[i].equals(expected)) {
        throw rows.refuseCell(i, "", header[i], "the header " + expected);
      }
    }
    if (header.length > columns) {
      throw rows.refuseCell(
          columns, "", header[columns], "the header to end with pixel783 in column " + columns);
    }
    if (header.length < columns) {
      throw rows.refuse(
          "found a header of %d columns, expected %d; %s is missing",
          header.length, columns, KaggleLayout.column(header.length, labelled));
    }
  }
}
