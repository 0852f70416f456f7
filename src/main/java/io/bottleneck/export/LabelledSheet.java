package io.bottleneck.export;

import static io.bottleneck.data.DigitDataset.SIDE;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.PixelFont;
import java.io.IOException;
import java.nio.file.Path;

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
    SheetCanvas sheet = new SheetCanvas(columns * STEP_X - GAP, rows * STEP_Y - GAP);
    for (int i = 0; i < count; i++) {
      int left = i % columns * STEP_X;
      int top = i / columns * STEP_Y;
      sheet.digit(digits.image(i), left, top, MULTIPLE);
      if (digits.label(i) != DigitDataset.UNLABELLED) {
        label(sheet, left, top + MULTIPLE * SIDE, digits.label(i));
      }
    }
    sheet.write(file);
    return count;
  }

  /** Digits a row, so that a sheet is about as wide as high, or else as wide as it gets. */
  static int columns(int count) {
    return Math.max(1, Math.min(LONGEST_ROW, (int) Math.ceil(Math.sqrt(1.3 * count))));
  }

  /** The label in the middle of the strip below a digit. */
  private static void label(SheetCanvas sheet, int left, int top, int label) {
    sheet.text(
        Integer.toString(label),
        left + (MULTIPLE * SIDE - MULTIPLE * PixelFont.WIDTH) / 2,
        top + (STRIP - MULTIPLE * PixelFont.HEIGHT) / 2,
        MULTIPLE,
        ClassPalette.argb(label, true)); // the sheet is dark in every theme
  }
}
