package io.bottleneck.export.figure;

import io.bottleneck.export.figure.Mark.Anchor;
import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Tick;
import io.bottleneck.plot.Ticks;
import java.util.List;

/**
 * A rectangle of a figure with an axis below and one on the left. Immutable.
 *
 * @param left edge of the rectangle, in the figure's units
 * @param top edge
 * @param width of the rectangle
 * @param height of the rectangle
 * @param across values from left to right
 * @param up values from below to above
 * @param wholeAcross whether only whole numbers have a meaning from left to right
 */
public record Axes(
    double left,
    double top,
    double width,
    double height,
    AxisScale across,
    AxisScale up,
    boolean wholeAcross) {
  private static final double TICK = 5;

  /** A number for every so many units, so that they do not touch. */
  private static final double APART_X = 70;

  private static final double APART_Y = 48;

  /** Where a value lies from left to right; may be beyond the rectangle. */
  public double x(double value) {
    return left + width * across.unit(value);
  }

  /** Where a value lies from above to below; may be beyond the rectangle. */
  public double y(double value) {
    return top + height * (1 - up.unit(value));
  }

  /** Right edge of the rectangle. */
  public double right() {
    return left + width;
  }

  /** Lower edge of the rectangle. */
  public double bottom() {
    return top + height;
  }

  /** Lines across the rectangle at the ticks, to be drawn below everything else. */
  public Axes drawGrid(Drawing drawing) {
    for (Tick tick : ticksAcross()) {
      double x = x(tick.value());
      drawing.line(x, top, x, bottom(), PlotTheme.LIGHT.grid(), 1);
    }
    for (Tick tick : ticksUp()) {
      double y = y(tick.value());
      drawing.line(left, y, right(), y, PlotTheme.LIGHT.grid(), 1);
    }
    return this;
  }

  /** The frame, the ticks with their numbers, and what the axes mean. */
  public Axes drawFrame(Drawing drawing, String acrossTitle, String upTitle) {
    int ink = PlotTheme.LIGHT.axis();
    drawing.box(left, top, width, height, 0, 0, ink);
    double widest = 0;
    for (Tick tick : ticksAcross()) {
      double x = x(tick.value());
      drawing.line(x, bottom(), x, bottom() + TICK, ink, 1);
      drawing.text(x, bottom() + TICK + Drawing.LETTERS + 1, tick.label(), Anchor.MIDDLE);
    }
    for (Tick tick : ticksUp()) {
      double y = y(tick.value());
      drawing.line(left - TICK, y, left, y, ink, 1);
      drawing.text(left - TICK - 3, y + Drawing.LETTERS * 0.36, tick.label(), Anchor.END);
      widest = Math.max(widest, Drawing.room(tick.label(), Drawing.LETTERS));
    }
    drawing.text(
        left + width / 2, bottom() + 3.2 * Drawing.LETTERS + 2, acrossTitle, Anchor.MIDDLE);
    drawing.upwards(left - TICK - 14 - widest, top + height / 2, upTitle);
    return this;
  }

  /** Round values from left to right. */
  public List<Tick> ticksAcross() {
    List<Tick> ticks = across.ticks(Math.max(2, (int) (width / APART_X)));
    if (!wholeAcross) {
      return ticks;
    }
    double[] whole =
        ticks.stream()
            .mapToDouble(Tick::value)
            .filter(value -> value == Math.rint(value))
            .toArray();
    return Ticks.at(whole, across.low(), across.high());
  }

  /** Round values from below to above. */
  public List<Tick> ticksUp() {
    return up.ticks(Math.max(2, (int) (height / APART_Y)));
  }
}
