package io.bottleneck.model;

import io.bottleneck.data.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Arrays of numbers in a model file: 32-bit IEEE 754, little-endian, nothing before or between. */
final class FloatEntry {
  private static final int PIECE_FLOATS = 1 << 14;

  private FloatEntry() {}

  /** Writes {@code values} as {@code 4 * length} bytes. */
  static AtomicFile.Content content(float[] values) {
    return out -> {
      ByteBuffer piece =
          ByteBuffer.allocate(Math.min(values.length, PIECE_FLOATS) * Float.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN);
      FloatBuffer floats = piece.asFloatBuffer();
      for (int from = 0; from < values.length; from += PIECE_FLOATS) {
        int count = Math.min(PIECE_FLOATS, values.length - from);
        floats.put(0, values, from, count);
        out.write(piece.array(), 0, count * Float.BYTES);
      }
    };
  }

  /** Reads {@code count} finite values; the caller has checked that the entry is that long. */
  static float[] read(StoredZipReader zip, StoredZipReader.Entry entry, int count)
      throws IOException {
    float[] values = new float[count];
    int[] filled = {0};
    zip.read(
        entry,
        (bytes, length) -> {
          int floats = length / Float.BYTES;
          ByteBuffer.wrap(bytes)
              .order(ByteOrder.LITTLE_ENDIAN)
              .asFloatBuffer()
              .get(values, filled[0], floats);
          filled[0] += floats;
        });
    checkFinite(entry.name(), values);
    return values;
  }

  /** Refuses NaN and infinities. */
  static void checkFinite(String name, float[] values) throws RefusedContent {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new RefusedContent(
            "value %,d of %s is %s, which no usable network holds"
                .formatted(i + 1, name, values[i]));
      }
    }
  }
}
