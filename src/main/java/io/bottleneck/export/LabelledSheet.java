package io.bottleneck.export;

import static io.bottleneck.data.DigitDataset.SIDE;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.plot.GlyphKernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Digits with their labels on one picture: row by row from the top left, white ink on black on the
 * fixed grey scale 0..1, each with its label in the class's colour below it.
 */
public final class LabelledSheet {
  /** The most digits of a sheet, which is then 1,196 x 3,896 pixels. */
  public static final int MOST = 1_000;

  /** Pixels of the picture along one side of a digit's pixel. */
  static final int MULTIPLE = 2;

  static final int LONGEST_ROW = 20;
  static final int GAP = 4;

  /** Height of the strip that holds the label. */
  static final int STRIP = 18;

  static final int STEP_X = MULTIPLE * SIDE + GAP;
  static final int STEP_Y = MULTIPLE * SIDE + STRIP + GAP;

  private LabelledSheet() {}

  /**
   * Writes a PNG file; any thread.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @param digits at least one; only the first {@link #MOST} have room
   * @return how many digits are on the sheet
   * @throws IOException with one sentence for the user
   */
  public static int write(Path file, DigitDataset digits) throws IOException {
    int count = Math.min(digits.size(), MOST);
    int columns = columns(count);
    int rows = (count + columns - 1) / columns;
    int width = columns * STEP_X - GAP;
    int height = rows * STEP_Y - GAP;
    int[] sheet = new int[width * height];
    Arrays.fill(sheet, DigitColours.NOTHING);
    for (int i = 0; i < count; i++) {
      int left = i % columns * STEP_X;
      int top = i / columns * STEP_Y;
      int[] argb = DigitColours.grey(digits.image(i));
      for (int y = 0; y < MULTIPLE * SIDE; y++) {
        for (int x = 0; x < MULTIPLE * SIDE; x++) {
          sheet[(top + y) * width + left + x] = argb[y / MULTIPLE * SIDE + x / MULTIPLE];
        }
      }
      if (digits.label(i) != DigitDataset.UNLABELLED) {
        label(sheet, width, left, top + MULTIPLE * SIDE, digits.label(i));
      }
    }
    PictureFile.write(file, sheet, width, height);
    return count;
  }

  /** Digits a row, so that a sheet is about as wide as high, or else as wide as it gets. */
  static int columns(int count) {
    return Math.max(1, Math.min(LONGEST_ROW, (int) Math.ceil(Math.sqrt(1.3 * count))));
  }

  /** The label in the middle of the strip below a digit. */
  private static void label(int[] sheet, int width, int left, int top, int label) {
    int colour = ClassPalette.argb(label, true); // the sheet is dark in every theme
    int fromX = left + (MULTIPLE * SIDE - MULTIPLE * GlyphKernel.WIDTH) / 2;
    int fromY = top + (STRIP - MULTIPLE * GlyphKernel.HEIGHT) / 2;
    for (int y = 0; y < MULTIPLE * GlyphKernel.HEIGHT; y++) {
      for (int x = 0; x < MULTIPLE * GlyphKernel.WIDTH; x++) {
        if (GlyphKernel.inked(label, x / MULTIPLE, y / MULTIPLE)) {
          sheet[(fromY + y) * width + fromX + x] = colour;
        }
      }
    }
  }
}
