package io.bottleneck.export.pictures;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Drawing;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows of digits below each other, a label above and numbers below each column.
 *
 * @param title above it all
 * @param heads above the columns; empty texts where there is nothing to say
 * @param rows pictures, as many as heads in each
 * @param feet errors below the columns, as many as heads in each
 */
record DigitRows(String title, List<String> heads, List<Row> rows, List<Foot> feet) {
  /** Units along a digit's side: two for each of its pixels. */
  static final int SIDE = 2 * DigitDataset.SIDE;

  private static final int GAP = 8;
  private static final int STEP = SIDE + GAP;
  private static final int MARGIN = 16;
  private static final int FIRST_ROW = 64;
  private static final int LINE = 18;

  /** Pictures of 784 floats beside their common name. */
  record Row(String name, List<float[]> images) {}

  /** Mean squared errors beside their common name. */
  record Foot(String name, List<Double> errors) {}

  /** The class of each chosen digit as text; empty for digits without a label. */
  static List<String> labels(DigitDataset digits, int[] chosen) {
    List<String> labels = new ArrayList<>();
    for (int index : chosen) {
      int label = digits.label(index);
      labels.add(label == DigitDataset.UNLABELLED ? "" : Integer.toString(label));
    }
    return labels;
  }

  Figure figure() {
    Drawing drawing = new Drawing();
    drawing.heading(title, MARGIN, 28);
    double left = MARGIN + widestName() + 12;
    for (int i = 0; i < heads.size(); i++) {
      drawing.text(
          left + i * STEP + SIDE / 2.0,
          FIRST_ROW - 8,
          heads.get(i),
          13,
          true,
          Drawing.INK,
          Anchor.MIDDLE);
    }
    double y = FIRST_ROW;
    for (Row row : rows) {
      drawing.text(left - 12, y + SIDE / 2.0 + 4, row.name, Anchor.END);
      for (int i = 0; i < row.images.size(); i++) {
        drawing.digit(left + i * STEP, y, SIDE, row.images.get(i));
      }
      y += STEP;
    }
    y += 8;
    for (Foot foot : feet) {
      drawing.text(left - 12, y, foot.name, Anchor.END);
      for (int i = 0; i < foot.errors.size(); i++) {
        String error = String.format(Locale.ROOT, "%.4f", foot.errors.get(i));
        drawing.text(left + i * STEP + SIDE / 2.0, y, error, Anchor.MIDDLE);
      }
      y += LINE;
    }
    double wanted = left + heads.size() * STEP - GAP + MARGIN;
    double width = Math.max(wanted, 2 * MARGIN + Drawing.room(title, Drawing.HEADING));
    return drawing.figure(title, width, y);
  }

  private double widestName() {
    double widest = 0;
    for (Row row : rows) {
      widest = Math.max(widest, Drawing.room(row.name, Drawing.LETTERS));
    }
    for (Foot foot : feet) {
      widest = Math.max(widest, Drawing.room(foot.name, Drawing.LETTERS));
    }
    return widest;
  }
}
