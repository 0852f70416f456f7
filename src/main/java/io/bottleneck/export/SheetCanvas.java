package io.bottleneck.export;

import static io.bottleneck.data.DigitDataset.SIDE;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.plot.PixelFont;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** What sheets of digits are drawn on: pixels that are no digit's until something is put there. */
final class SheetCanvas {
  private final int width;
  private final int height;
  private final int[] argb;

  SheetCanvas(int width, int height) {
    this.width = width;
    this.height = height;
    argb = new int[Math.multiplyExact(width, height)];
    Arrays.fill(argb, DigitColours.NOTHING);
  }

  /**
   * Puts a digit with its upper left corner at (left, top), on the fixed grey scale 0..1.
   *
   * @param image 784 floats; what lies outside [0,1] is clamped
   * @param multiple pixels of the sheet along one side of a digit's pixel
   */
  void digit(float[] image, int left, int top, int multiple) {
    int[] grey = DigitColours.grey(image);
    for (int y = 0; y < multiple * SIDE; y++) {
      for (int x = 0; x < multiple * SIDE; x++) {
        argb[(top + y) * width + left + x] = grey[y / multiple * SIDE + x / multiple];
      }
    }
  }

  /** Writes {@code text} with its upper left corner at (left, top), {@link PixelFont} enlarged. */
  void text(String text, int left, int top, int multiple, int colour) {
    for (int at = 0; at < text.length(); at++) {
      int from = left + at * PixelFont.STEP * multiple;
      for (int y = 0; y < multiple * PixelFont.HEIGHT; y++) {
        for (int x = 0; x < multiple * PixelFont.WIDTH; x++) {
          if (PixelFont.inked(text.charAt(at), x / multiple, y / multiple)) {
            argb[(top + y) * width + from + x] = colour;
          }
        }
      }
    }
  }

  /** Writes the sheet as a PNG file; atomically, with one sentence for the user on failure. */
  void write(Path file) throws IOException {
    PictureFile.write(file, argb, width, height);
  }
}
