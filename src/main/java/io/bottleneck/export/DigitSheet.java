package io.bottleneck.export;

import static io.bottleneck.data.DigitDataset.PIXELS;
import static io.bottleneck.data.DigitDataset.SIDE;

import io.bottleneck.analysis.Codes;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
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

  /** Pixels across beyond which small sheets are enlarged no more. */
  private static final int ENLARGED_WIDTH = 1_500;

  private static final int LARGEST_MULTIPLE = 4;

  /** Digits decoded at one time. */
  private static final int CHUNK = 500;

  private DigitSheet() {}

  /**
   * Writes a PNG file with one pixel for each of a digit's; any thread.
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
    return write(file, digits, indices, network, codes, 1, cancelled);
  }

  /**
   * As {@link #write(Path, DigitDataset, int[], Autoencoder, float[], BooleanSupplier)}, enlarged.
   *
   * @param multiple pixels of the sheet along one side of a digit's pixel, at least 1
   */
  public static int write(
      Path file,
      DigitDataset digits,
      int[] indices,
      Autoencoder network,
      float[] codes,
      int multiple,
      BooleanSupplier cancelled)
      throws IOException {
    int count = Math.min(indices.length, MOST);
    int columns = columns(count);
    int rows = (count + columns - 1) / columns;
    int stepX = multiple * SIDE + GAP;
    int stepY = 2 * multiple * SIDE + GAP;
    SheetCanvas sheet = new SheetCanvas(columns * stepX - GAP, rows * stepY - GAP);
    for (int from = 0; from < count; from += CHUNK) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("the sheet is no longer wanted");
      }
      int[] chunk = Arrays.copyOfRange(indices, from, Math.min(count, from + CHUNK));
      float[] originals = digits.images(chunk);
      float[] made = network.decode(Codes.rows(codes, network.codeSize(), chunk));
      for (int i = 0; i < chunk.length; i++) {
        int left = (from + i) % columns * stepX;
        int top = (from + i) / columns * stepY;
        sheet.digit(image(originals, i), left, top, multiple);
        sheet.digit(image(made, i), left, top + multiple * SIDE, multiple);
      }
    }
    sheet.write(file);
    return count;
  }

  /** How much a sheet of {@code count} digits can be enlarged and still be seen at a glance. */
  public static int multiple(int count) {
    int multiple = ENLARGED_WIDTH / (columns(Math.min(count, MOST)) * SIDE);
    return Math.max(1, Math.min(LARGEST_MULTIPLE, multiple));
  }

  private static int columns(int count) {
    return Math.min(LONGEST_ROW, (int) Math.ceil(Math.sqrt(2.0 * count)));
  }

  private static float[] image(float[] images, int index) {
    return Arrays.copyOfRange(images, index * PIXELS, (index + 1) * PIXELS);
  }
}
