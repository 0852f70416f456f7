package io.bottleneck.data;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads labels in the layout of Kaggle's submissions: {@code ImageId,Label}, a line an image.
 * Images count from 1; each must stand there once, in any order.
 */
final class KaggleLabels {
  /** Name of the first column, by which the layout is recognised. */
  static final String IMAGE_ID = "ImageId";

  /** Name of the second column. */
  static final String LABEL = "Label";

  private static final int INITIAL = 1 << 12;

  /** The line of the first label, below the header. */
  private static final int FIRST_LINE = 2;

  private final CsvRows rows;
  private final GrowingBytes labels;

  /** The image of each line. */
  private int[] ids = new int[INITIAL];

  private KaggleLabels(CsvRows rows, GrowingBytes labels) {
    this.rows = rows;
    this.labels = labels;
  }

  /**
   * Reads what follows {@code header}.
   *
   * @param labels empty, to be filled
   * @throws DatasetException at the first cell that is not as it should be
   */
  static ParsedFile read(CsvRows rows, String[] header, GrowingBytes labels) throws IOException {
    if (header.length != 2 || !header[1].equals(LABEL)) {
      throw rows.refuse("found another header than ImageId,Label, expected just these columns");
    }
    return new KaggleLabels(rows, labels).read();
  }

  private ParsedFile read() throws IOException {
    for (String[] row = rows.next(); row != null; row = rows.next()) {
      rows.requireColumns(row, 2);
      int at = labels.reserve(1);
      if (at == ids.length) {
        ids = Arrays.copyOf(ids, 2 * at);
      }
      ids[at] = CellNumber.parse(row[0]);
      if (ids[at] < 1) {
        throw rows.refuseCell(0, IMAGE_ID, row[0], "the number of an image, counted from 1");
      }
      labels.array()[at] = rows.label(1, LABEL, row[1]);
    }
    if (labels.size() == 0) {
      throw rows.refuse("found the end of the file after the header, expected labels");
    }
    return new ParsedFile(null, inOrder());
  }

  /** The labels by image. As many images as lines: none can be missing unless another is wrong. */
  private byte[] inOrder() throws DatasetException {
    int count = labels.size();
    byte[] ordered = new byte[count];
    int[] lines = new int[count];
    for (int at = 0; at < count; at++) {
      int image = ids[at] - 1;
      int line = at + FIRST_LINE;
      if (image < count && lines[image] != 0) {
        throw refuse(line, at, "only one label for it, which line %,d gives", lines[image]);
      }
      if (image < count) {
        lines[image] = line;
        ordered[image] = labels.array()[at];
      }
    }
    for (int at = 0; at < count; at++) {
      if (ids[at] > count) {
        int missing = 1;
        while (lines[missing - 1] != 0) {
          missing++;
        }
        throw refuse(
            at + FIRST_LINE,
            at,
            "an image from 1 to %,d, as there are that many labels and none for image %,d",
            count,
            missing);
      }
    }
    return ordered;
  }

  private DatasetException refuse(int line, int at, String expected, Object... values) {
    return rows.refuseCell(
        line, 0, IMAGE_ID, Integer.toString(ids[at]), Refusal.format(expected, values));
  }
}
