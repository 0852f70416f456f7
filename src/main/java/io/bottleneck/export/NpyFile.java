package io.bottleneck.export;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitDataset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes arrays of two dimensions as {@code numpy.load} reads them: format 1.0 of NumPy's {@code
 * numpy.lib.format}, rows one after the other (C order). Any thread.
 */
public final class NpyFile {
  /** What every such file begins with, before the two bytes of the version. */
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** The header's end falls on a multiple of it, so that the numbers can be mapped to memory. */
  private static final int ALIGNMENT = 64;

  private static final int CHUNK = 1 << 14;

  private NpyFile() {}

  /**
   * A file of {@code <f4}, little-endian floats, of shape {@code (values.length / columns,
   * columns)}.
   *
   * @throws IllegalArgumentException if the values are no whole rows
   */
  public static AtomicFile.Content floats(float[] values, int columns) {
    if (columns < 1 || values.length % columns != 0) {
      throw new IllegalArgumentException(
          "%d values are no rows of %d".formatted(values.length, columns));
    }
    return out -> {
      out.write(header("<f4", values.length / columns, columns));
      ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (int from = 0; from < values.length; from += CHUNK) {
        int count = Math.min(CHUNK, values.length - from);
        bytes.asFloatBuffer().put(values, from, count);
        out.write(bytes.array(), 0, count * Float.BYTES);
      }
    };
  }

  /**
   * A file of digits' pixels as {@code |u1} of shape {@code (digits, 784)}: 0 = paper, 255 = ink.
   */
  public static AtomicFile.Content pixels(DigitDataset digits) {
    return out -> {
      out.write(header("|u1", digits.size(), DigitDataset.PIXELS));
      writeRows(digits, out);
    };
  }

  private static void writeRows(DigitDataset digits, OutputStream out) throws IOException {
    byte[] row = new byte[DigitDataset.PIXELS];
    for (int i = 0; i < digits.size(); i++) {
      for (int pixel = 0; pixel < row.length; pixel++) {
        row[pixel] = (byte) digits.pixel(i, pixel);
      }
      out.write(row);
    }
  }

  /** Magic, version, length of the rest, a Python dictionary, spaces up to the alignment, LF. */
  private static byte[] header(String type, int rows, int columns) {
    String fields =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%d, %d), }"
            .formatted(type, rows, columns);
    int before = MAGIC.length + 2 + Short.BYTES;
    int unpadded = before + fields.length() + 1;
    int length = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    String dictionary = fields + " ".repeat(length - unpadded) + "\n";
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) (length - before))
        .put(dictionary.getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}
