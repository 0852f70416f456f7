package io.bottleneck.lab.asking;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.CaptionedSheet;
import io.bottleneck.export.CaptionedSheet.Caption;
import io.bottleneck.export.CaptionedSheet.Cell;
import io.bottleneck.export.CaptionedSheet.Row;
import io.bottleneck.model.Autoencoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a network makes of codes, on one picture. */
public final class DecodedSheet {
  /** The most codes of a sheet, which is then some 1,850 x 6,000 pixels. */
  public static final int MOST = 1_000;

  /** The most digits beside each other. */
  public static final int LONGEST_ROW = 40;

  /** As many stand beside each other at most where nobody says how many. */
  private static final int USUAL_ROW = 20;

  private DecodedSheet() {}

  /**
   * Writes a PNG file: row by row from the top left, below each digit the number of its code,
   * counted from 1. Any thread.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @param codes rows of {@code network.codeSize()} floats, at least one; only the first {@link
   *     #MOST} have room
   * @param columns digits in a row, 1 to {@link #LONGEST_ROW}
   * @return how many are on the sheet
   * @throws IOException with one sentence for the user
   */
  public static int write(Path file, Autoencoder network, float[] codes, int columns)
      throws IOException {
    int d = network.codeSize();
    int count = Math.min(codes.length / d, MOST);
    float[] images = network.decode(Arrays.copyOf(codes, count * d));
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = i * DigitDataset.PIXELS;
      cells.add(
          new Cell(
              Arrays.copyOfRange(images, from, from + DigitDataset.PIXELS),
              List.of(Caption.plain(Integer.toString(i + 1)))));
    }
    CaptionedSheet.write(file, Row.of("", cells, columns));
    return count;
  }

  /** Digits in a row so that a sheet of {@code count} is a little wider than high. */
  public static int columns(int count) {
    return Math.min(USUAL_ROW, (int) Math.ceil(Math.sqrt(1.5 * Math.min(count, MOST))));
  }
}
