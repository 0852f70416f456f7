package io.bottleneck.data;

import java.nio.ByteBuffer;

/** Builds IDX files, good ones to be spoilt by the tests. */
final class IdxFiles {
  private IdxFiles() {}

  static byte[] images(DigitDataset digits) {
    return images(digits.size(), digits.pixelBytes());
  }

  /** A header that claims {@code count} images before {@code pixels}. */
  static byte[] images(int count, byte[] pixels) {
    return ByteBuffer.allocate(16 + pixels.length)
        .putInt(0x803)
        .putInt(count)
        .putInt(28)
        .putInt(28)
        .put(pixels)
        .array();
  }

  static byte[] labels(byte... labels) {
    return ByteBuffer.allocate(8 + labels.length)
        .putInt(0x801)
        .putInt(labels.length)
        .put(labels)
        .array();
  }
}
