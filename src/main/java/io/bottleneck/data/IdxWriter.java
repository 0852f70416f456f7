package io.bottleneck.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Writes the two IDX files of MNIST, images and labels, byte for byte as its authors did. */
final class IdxWriter {
  private static final int IMAGES = 0x803;
  private static final int LABELS = 0x801;

  private IdxWriter() {}

  /** The images as they stand in {@code file}. */
  static AtomicFile.Content images(DigitDataset digits, Path file) {
    int side = DigitDataset.SIDE;
    return GzipByName.of(
        file,
        out -> {
          header(out, IMAGES, digits.size(), side, side);
          byte[] image = new byte[DigitDataset.PIXELS];
          for (int digit = 0; digit < digits.size(); digit++) {
            for (int pixel = 0; pixel < image.length; pixel++) {
              image[pixel] = (byte) digits.pixel(digit, pixel);
            }
            out.write(image);
          }
        });
  }

  /** The labels as they stand in {@code file}; of labelled digits. */
  static AtomicFile.Content labels(DigitDataset digits, Path file) {
    return GzipByName.of(
        file,
        out -> {
          header(out, LABELS, digits.size());
          for (int digit = 0; digit < digits.size(); digit++) {
            out.write(digits.label(digit));
          }
        });
  }

  private static void header(OutputStream out, int... numbers) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    for (int number : numbers) {
      header.putInt(number);
    }
    out.write(header.array());
  }
}
