package io.bottleneck.export.figure;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Mark.Anchor;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.plot.PlotTheme;
import java.util.ArrayList;
import java.util.List;

/** A figure in the making: what is drawn later covers what was drawn before. One thread. */
public final class Drawing {
  /** Size of most texts. */
  public static final double LETTERS = 12;

  /** Size of a heading. */
  public static final double HEADING = 16;

  /** Nearly black, for headings and names. */
  public static final int INK = 0xFF1B212B;

  /** For all other texts. */
  public static final int TEXT = PlotTheme.LIGHT.text();

  /** What letters of DejaVu Sans are wide on average, as a share of their size. */
  private static final double LETTER_WIDTH = 0.6;

  private final List<Mark> marks = new ArrayList<>();

  /**
   * How much room a text takes, about: fonts differ from machine to machine, so that nothing may
   * depend on it exactly.
   */
  public static double room(String text, double size) {
    return LETTER_WIDTH * size * text.length();
  }

  /** A filled rectangle. */
  public Drawing rect(double x, double y, double width, double height, int fill) {
    return add(new Mark.Rect(x, y, width, height, 0, fill, 0));
  }

  /** A rectangle with round corners and an edge. */
  public Drawing box(
      double x, double y, double width, double height, double corner, int fill, int stroke) {
    return add(new Mark.Rect(x, y, width, height, corner, fill, stroke));
  }

  /** A straight line. */
  public Drawing line(double x1, double y1, double x2, double y2, int argb, double width) {
    return add(new Mark.Line(x1, y1, x2, y2, argb, width));
  }

  /** A line with a head at its end. */
  public Drawing arrow(double x1, double y1, double x2, double y2, int argb) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double along = 7 / length;
    double backX = x2 - (x2 - x1) * along;
    double backY = y2 - (y2 - y1) * along;
    double sideX = (y2 - y1) * along / 2;
    double sideY = (x2 - x1) * along / 2;
    line(x1, y1, backX, backY, argb, 1.5);
    return add(
        new Mark.Polygon(
            new double[] {x2, y2, backX + sideX, backY - sideY, backX - sideX, backY + sideY},
            argb));
  }

  /** Any other mark. */
  public Drawing add(Mark mark) {
    marks.add(mark);
    return this;
  }

  /** The heading at the top left. */
  public Drawing heading(String text, double x, double y) {
    return text(x, y, text, HEADING, true, INK, Anchor.START);
  }

  /** A plain text of the usual size. */
  public Drawing text(double x, double y, String text, Anchor anchor) {
    return text(x, y, text, LETTERS, false, TEXT, anchor);
  }

  /** A text as {@link Mark.Text} has it, from left to right. */
  public Drawing text(
      double x, double y, String text, double size, boolean bold, int argb, Anchor anchor) {
    return add(new Mark.Text(x, y, text, size, bold, argb, anchor, false));
  }

  /** A plain text that runs upwards, its middle at the place. */
  public Drawing upwards(double x, double y, String text) {
    return add(new Mark.Text(x, y, text, LETTERS, false, TEXT, Anchor.MIDDLE, true));
  }

  /**
   * A digit, light ink on black on the fixed grey scale.
   *
   * @param image 784 floats; what lies outside 0 to 1 is clamped
   * @param side of the square it fills, in units
   */
  public Drawing digit(double x, double y, double side, float[] image) {
    return add(
        new Mark.Raster(
            x, y, side, side, DigitDataset.SIDE, DigitDataset.SIDE, DigitColours.grey(image)));
  }

  /** All of it. */
  public Figure figure(String title, double width, double height) {
    return new Figure(title, (int) Math.ceil(width), (int) Math.ceil(height), marks);
  }
}
