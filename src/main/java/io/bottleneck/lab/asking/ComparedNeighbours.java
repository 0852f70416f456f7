package io.bottleneck.lab.asking;

import io.bottleneck.analysis.NeighbourComparison;
import io.bottleneck.export.CaptionedSheet;
import io.bottleneck.export.CaptionedSheet.Caption;
import io.bottleneck.export.CaptionedSheet.Cell;
import io.bottleneck.export.CaptionedSheet.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A digit's neighbours by code beside those by pixels.
 *
 * @param subject whose neighbours
 * @param digits among which they are
 * @param found who they are
 */
public record ComparedNeighbours(Subject subject, CodedDigits digits, NeighbourComparison found) {

  /**
   * Finds them: some milliseconds. Any thread.
   *
   * @param index of the digit in its set, which is left out itself
   * @param k how many of each kind
   */
  public static ComparedNeighbours of(CodedDigits digits, int index, int k) {
    return new ComparedNeighbours(
        digits.digit(index),
        digits,
        NeighbourComparison.of(
            digits.pixels(), digits.codes(), digits.network().codeSize(), index, k));
  }

  /**
   * Writes a PNG file: the digit and its neighbours by code, below them the digit and those by
   * pixels, each with rank and class; who is on both sides is marked so.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @throws IOException with one sentence for the user
   */
  public void writePicture(Path file) throws IOException {
    List<Row> rows = new ArrayList<>(rows("codes", found.byCode(), found.byPixels()));
    rows.addAll(rows("pixels", found.byPixels(), found.byCode()));
    CaptionedSheet.write(file, rows);
  }

  private List<Row> rows(String heading, List<Integer> neighbours, List<Integer> others) {
    List<Cell> cells = new ArrayList<>();
    cells.add(SheetCells.subject(subject));
    for (int i = 0; i < neighbours.size(); i++) {
      int index = neighbours.get(i);
      Caption shared = Caption.plain(others.contains(index) ? "both" : "");
      cells.add(SheetCells.ranked(digits.digits(), index, i + 1, shared));
    }
    return Row.of(heading, cells, CaptionedSheet.LONGEST_ROW);
  }
}
