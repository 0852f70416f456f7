package io.bottleneck.data;

/**
 * What one file gave.
 *
 * @param pixels 784 bytes a digit, or null when the file holds labels only
 * @param labels one byte 0..9 a digit, or null when the file holds none
 */
record ParsedFile(byte[] pixels, byte[] labels) {
  /** Number of digits or, without pixels, of labels. */
  int count() {
    return pixels != null ? pixels.length / DigitDataset.PIXELS : labels.length;
  }
}
