package io.bottleneck.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Reads the IDX files of the MNIST database: big-endian header {@code 00 00 type dimensions}, one
 * 32-bit size a dimension, then the values. Images are {@code 0x803} (unsigned bytes, three
 * dimensions, 28x28), labels {@code 0x801}.
 *
 * <p>Format: "THE IDX FILE FORMAT" on http://yann.lecun.com/exdb/mnist/.
 */
final class Idx {
  private static final int UNSIGNED_BYTE = 0x08;
  private static final int IMAGES = 3;
  private static final int LABELS = 1;
  private static final int BLOCK = 1 << 16;

  /** Deflate packs at most 1,032 bytes into one, so a gzip file bounds what a header may claim. */
  private static final long MOST_PER_PACKED_BYTE = 1032;

  private Idx() {}

  /** Whether a file that begins with {@code head} can only be IDX. */
  static boolean recognises(byte[] head) {
    return head.length >= 2 && head[0] == 0 && head[1] == 0;
  }

  /**
   * Reads all of {@code source}.
   *
   * @param memoryLimit most bytes of pixels to take
   * @throws DatasetException if header, sizes and content do not agree
   */
  static ParsedFile read(SourceStream source, long memoryLimit) throws IOException {
    Path file = source.file();
    byte[] magic = readHeader(source, 4);
    int type = magic[2] & 0xFF;
    int dimensions = magic[3] & 0xFF;
    if (type != UNSIGNED_BYTE) {
      throw Refusal.of(
          file, "found IDX type 0x%02X in byte 3, expected 0x08 (unsigned bytes)", type);
    }
    if (dimensions != IMAGES && dimensions != LABELS) {
      throw Refusal.of(
          file, "found %d IDX dimensions in byte 4, expected 3 (images) or 1 (labels)", dimensions);
    }
    long count = readSize(source);
    if (dimensions == LABELS) {
      return new ParsedFile(null, requireLabels(file, readValues(source, count, 8, memoryLimit)));
    }
    long rows = readSize(source);
    long columns = readSize(source);
    if (rows != DigitDataset.SIDE || columns != DigitDataset.SIDE) {
      throw Refusal.of(
          file, "found images of %,d x %,d pixels in its header, expected 28 x 28", rows, columns);
    }
    // At most 2^32 * 784: far inside a long.
    return new ParsedFile(readValues(source, count * DigitDataset.PIXELS, 16, memoryLimit), null);
  }

  private static byte[] readValues(SourceStream source, long bytes, int header, long memoryLimit)
      throws IOException {
    Path file = source.file();
    long expected = header + bytes;
    if (bytes == 0) {
      throw Refusal.of(file, "found a header that announces nothing, expected at least one digit");
    }
    long onDisk = source.sizeOnDisk();
    if (!source.gzipped() && onDisk != expected) {
      throw wrongLength(file, Refusal.format("%,d bytes", onDisk), expected);
    }
    if (source.gzipped() && bytes > onDisk * MOST_PER_PACKED_BYTE) {
      throw wrongLength(file, Refusal.format("%,d packed bytes", onDisk), expected);
    }
    if (bytes > memoryLimit) {
      throw GrowingBytes.tooMuch(file, bytes, memoryLimit);
    }
    GrowingBytes values = new GrowingBytes(file, memoryLimit);
    while (values.size() < bytes) {
      int wanted = (int) Math.min(BLOCK, bytes - values.size());
      int at = values.reserve(wanted);
      int read = readFully(source, values.array(), at, wanted);
      if (read < wanted) {
        throw wrongLength(file, Refusal.format("%,d bytes", header + at + read), expected);
      }
    }
    if (readFully(source, new byte[1], 0, 1) == 1) {
      throw wrongLength(file, "more", expected);
    }
    return values.toArray();
  }

  private static byte[] requireLabels(Path file, byte[] labels) throws DatasetException {
    for (int i = 0; i < labels.length; i++) {
      if ((labels[i] & 0xFF) >= DigitDataset.CLASSES) {
        throw Refusal.of(
            file, "found label %d for digit %,d, expected 0 to 9", labels[i] & 0xFF, i + 1);
      }
    }
    return labels;
  }

  private static long readSize(SourceStream source) throws IOException {
    return Integer.toUnsignedLong(ByteBuffer.wrap(readHeader(source, Integer.BYTES)).getInt());
  }

  private static byte[] readHeader(SourceStream source, int length) throws IOException {
    byte[] bytes = new byte[length];
    int read = readFully(source, bytes, 0, length);
    if (read < length) {
      throw Refusal.of(
          source.file(), "found the end of the file within the IDX header, expected digits");
    }
    return bytes;
  }

  private static int readFully(SourceStream source, byte[] target, int offset, int length)
      throws IOException {
    try {
      return source.readNBytes(target, offset, length);
    } catch (EOFException | ZipException e) {
      throw Refusal.unreadable(source.file(), 0, e);
    }
  }

  private static DatasetException wrongLength(Path file, String found, long expected) {
    return Refusal.of(
        file, "found %s, expected the %,d bytes that its IDX header announces", found, expected);
  }
}
