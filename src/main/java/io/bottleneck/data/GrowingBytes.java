package io.bottleneck.data;

import java.nio.file.Path;
import java.util.Arrays;

/** Bytes that grow as they really arrive, up to what the memory can hold; never on a promise. */
final class GrowingBytes {
  private static final int FIRST = 1 << 20;

  private final Path file;
  private final long limit;
  private byte[] bytes = new byte[FIRST];
  private int size;

  /**
   * @param limit most bytes to take
   */
  GrowingBytes(Path file, long limit) {
    this.file = file;
    this.limit = limit;
  }

  /**
   * A third of the heap, as the array and its grown copy live side by side, and never more than an
   * array can hold.
   */
  static long memoryLimit() {
    return Math.min(Integer.MAX_VALUE - 16L, Runtime.getRuntime().maxMemory() / 3);
  }

  /** Number of bytes taken. */
  int size() {
    return size;
  }

  /** The array behind; only what {@link #reserve} made room for may be written. */
  byte[] array() {
    return bytes;
  }

  /**
   * Makes room for {@code count} more bytes and returns where they start.
   *
   * @throws DatasetException if that is more than the memory holds
   */
  int reserve(int count) throws DatasetException {
    long needed = (long) size + count;
    if (needed > limit) {
      throw tooMuch(file, needed, limit);
    }
    if (needed > bytes.length) {
      long grown = Math.max(needed, Math.min(limit, bytes.length + (long) bytes.length / 2));
      bytes = Arrays.copyOf(bytes, (int) grown);
    }
    int start = size;
    size = (int) needed;
    return start;
  }

  /** Exactly the bytes taken. */
  byte[] toArray() {
    return bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
  }

  /** The refusal of {@code bytes} pixels where {@code limit} are the most. */
  static DatasetException tooMuch(Path file, long bytes, long limit) {
    return Refusal.of(
        file,
        "found %,d digits or more, expected at most the %,d that the memory given to the"
            + " application holds",
        bytes / DigitDataset.PIXELS,
        limit / DigitDataset.PIXELS);
  }
}
