package io.bottleneck.export.tensorboard;

import static io.bottleneck.data.DigitDataset.PIXELS;
import static io.bottleneck.data.DigitDataset.SIDE;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.PictureFile;
import java.io.IOException;

/**
 * One square picture with a tile for each digit, row by row from the top left, white ink on black;
 * the tiles left over at the end are black. The projector multiplies it with the colour of the
 * class.
 */
final class Sprite {
  /** The widest picture the projector can show as a texture. */
  private static final int LIMIT = 8192;

  private Sprite() {}

  /** Whether {@code count} digits are a picture that the projector can show. */
  static boolean fits(int count) {
    return count > 0 && columns(count) * SIDE <= LIMIT;
  }

  /** Tiles in a row, and rows. */
  static int columns(int count) {
    return (int) Math.ceil(Math.sqrt(count));
  }

  /** The picture of the digits at {@code indices} as the bytes of a PNG file. */
  static byte[] png(DigitDataset digits, int[] indices) throws IOException {
    int columns = columns(indices.length);
    int width = columns * SIDE;
    byte[] levels = new byte[width * width];
    for (int tile = 0; tile < indices.length; tile++) {
      int corner = tile / columns * SIDE * width + tile % columns * SIDE;
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        levels[corner + pixel / SIDE * width + pixel % SIDE] =
            (byte) digits.pixel(indices[tile], pixel);
      }
    }
    return PictureFile.greyPng(levels, width, width);
  }
}
