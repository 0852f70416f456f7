package io.bottleneck.export;

import static io.bottleneck.data.DigitDataset.PIXELS;
import static io.bottleneck.data.DigitDataset.SIDE;

import io.bottleneck.analysis.Codes;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.DigitColours;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Digits and their reconstructions on one picture: row by row from the top left, each digit with
 * its reconstruction right below, white ink on black, on the fixed grey scale 0..1.
 */
public final class DigitSheet {
  /** The most digits of a sheet, which is then some 1,500 x 3,000 pixels. */
  public static final int MOST = 2_500;

  private static final int LONGEST_ROW = 50;
  private static final int GAP = 2;
  private static final int STEP_X = SIDE + GAP;
  private static final int STEP_Y = 2 * SIDE + GAP;

  /** Digits decoded at one time. */
  private static final int CHUNK = 500;

  private DigitSheet() {}

  /**
   * Writes a PNG file; any thread.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @param indices of the digits on the sheet, at least one; only the first {@link #MOST} have room
   * @param codes rows of {@code network.codeSize()} floats, one for each of {@code digits}
   * @param cancelled asked some times a second
   * @return how many digits are on the sheet
   * @throws IOException with one sentence for the user
   * @throws CancellationException once {@code cancelled} is true; nothing is written then
   */
  public static int write(
      Path file,
      DigitDataset digits,
      int[] indices,
      Autoencoder network,
      float[] codes,
      BooleanSupplier cancelled)
      throws IOException {
    int count = Math.min(indices.length, MOST);
    int columns = Math.min(LONGEST_ROW, (int) Math.ceil(Math.sqrt(2.0 * count)));
    int rows = (count + columns - 1) / columns;
    int width = columns * STEP_X - GAP;
    int height = rows * STEP_Y - GAP;
    int[] sheet = new int[width * height];
    Arrays.fill(sheet, DigitColours.NOTHING);
    for (int from = 0; from < count; from += CHUNK) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("the sheet is no longer wanted");
      }
      int[] chunk = Arrays.copyOfRange(indices, from, Math.min(count, from + CHUNK));
      float[] originals = digits.images(chunk);
      float[] made = network.decode(Codes.rows(codes, network.codeSize(), chunk));
      for (int i = 0; i < chunk.length; i++) {
        int place = from + i;
        int corner = place / columns * STEP_Y * width + place % columns * STEP_X;
        draw(originals, i, sheet, corner, width);
        draw(made, i, sheet, corner + SIDE * width, width);
      }
    }
    PictureFile.write(file, sheet, width, height);
    return count;
  }

  private static void draw(float[] images, int index, int[] sheet, int corner, int width) {
    int[] argb =
        DigitColours.grey(Arrays.copyOfRange(images, index * PIXELS, (index + 1) * PIXELS));
    for (int y = 0; y < SIDE; y++) {
      System.arraycopy(argb, y * SIDE, sheet, corner + y * width, SIDE);
    }
  }
}
