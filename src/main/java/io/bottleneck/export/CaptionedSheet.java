package io.bottleneck.export;

import static io.bottleneck.data.DigitDataset.SIDE;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.PixelFont;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of digits on one picture, each with lines of text below it and each row with a heading on
 * its left: white ink on black on the fixed grey scale 0..1. Pure functions; any thread.
 */
public final class CaptionedSheet {
  /** Digits in a row that still fit the width of a screen. */
  public static final int LONGEST_ROW = 11;

  /** Characters of a caption that fit below a digit. */
  public static final int LONGEST_CAPTION = 7;

  /** Text that stands for nothing but itself. */
  public static final int TEXT = 0xFFE6EAF0;

  /** Pixels of the picture along one side of a digit's pixel. */
  static final int MULTIPLE = 3;

  static final int GAP = 8;

  /** Pixels of the picture along one side of a letter's square. */
  static final int TEXT_MULTIPLE = 2;

  /** From the top of one line of text to that of the next. */
  static final int LINE = TEXT_MULTIPLE * PixelFont.HEIGHT + 6;

  static final int DIGIT = MULTIPLE * SIDE;

  private CaptionedSheet() {}

  /**
   * A line of text.
   *
   * @param text in the letters of {@link PixelFont}, at most {@link #LONGEST_CAPTION} of them
   * @param argb its colour
   */
  public record Caption(String text, int argb) {
    /** In the colour of a class, or grey for {@link DigitDataset#UNLABELLED}. */
    public static Caption ofClass(String text, int label) {
      return new Caption(text, ClassPalette.argb(label, true)); // the sheet is always dark
    }

    /** In the colour of plain text. */
    public static Caption plain(String text) {
      return new Caption(text, TEXT);
    }
  }

  /**
   * A digit and what stands below it.
   *
   * @param image 784 floats, clamped to [0,1] where they are drawn; nobody changes them
   */
  public record Cell(float[] image, List<Caption> captions) {
    /** Copies the list and checks the texts' lengths. */
    public Cell {
      captions = List.copyOf(captions);
      for (Caption caption : captions) {
        if (caption.text().length() > LONGEST_CAPTION) {
          throw new IllegalArgumentException("no room for the caption " + caption.text());
        }
      }
    }
  }

  /**
   * Digits beside each other.
   *
   * @param heading stands on their left; may be empty
   */
  public record Row(String heading, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** As many rows as {@code cells} need; only the first has the heading. */
    public static List<Row> of(String heading, List<Cell> cells, int longest) {
      List<Row> rows = new ArrayList<>();
      for (int from = 0; from < cells.size(); from += longest) {
        rows.add(
            new Row(
                from == 0 ? heading : "",
                cells.subList(from, Math.min(cells.size(), from + longest))));
      }
      return rows;
    }

    private int height() {
      int lines = cells.stream().mapToInt(cell -> cell.captions().size()).max().orElse(0);
      return DIGIT + (lines == 0 ? 0 : lines * LINE + GAP / 2);
    }
  }

  /**
   * Writes a PNG file.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @param rows from the top, at least one with a digit
   * @throws IOException with one sentence for the user
   */
  public static void write(Path file, List<Row> rows) throws IOException {
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int letters = rows.stream().mapToInt(row -> PixelFont.width(row.heading())).max().orElse(0);
    int margin = letters == 0 ? 0 : letters * TEXT_MULTIPLE + 2 * GAP;
    int height = GAP + rows.stream().mapToInt(row -> row.height() + GAP).sum();
    SheetCanvas sheet = new SheetCanvas(GAP + margin + columns * (DIGIT + GAP), height);
    int top = GAP;
    for (Row row : rows) {
      sheet.text(
          row.heading(),
          GAP,
          top + (DIGIT - TEXT_MULTIPLE * PixelFont.HEIGHT) / 2,
          TEXT_MULTIPLE,
          TEXT);
      int left = GAP + margin;
      for (Cell cell : row.cells()) {
        draw(sheet, cell, left, top);
        left += DIGIT + GAP;
      }
      top += row.height() + GAP;
    }
    sheet.write(file);
  }

  private static void draw(SheetCanvas sheet, Cell cell, int left, int top) {
    sheet.digit(cell.image(), left, top, MULTIPLE);
    int line = top + DIGIT + GAP / 2;
    for (Caption caption : cell.captions()) {
      int width = TEXT_MULTIPLE * PixelFont.width(caption.text());
      sheet.text(caption.text(), left + (DIGIT - width) / 2, line, TEXT_MULTIPLE, caption.argb());
      line += LINE;
    }
  }
}
