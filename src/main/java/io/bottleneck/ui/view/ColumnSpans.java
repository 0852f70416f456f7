package io.bottleneck.ui.view;

import javafx.scene.canvas.GraphicsContext;

/**
 * A shape that fills nearly every pixel column, given from left to right and drawn as one upright
 * rectangle a column in the fill colour. A column that was left out repeats the one before it.
 */
final class ColumnSpans {
  private final GraphicsContext g;
  private final double thickness;
  private double column = Double.NaN;
  private double top;
  private double bottom;
  private double lastY;

  /**
   * @param thickness pixels added to each column's height, half above and half below
   */
  ColumnSpans(GraphicsContext g, double thickness) {
    this.g = g;
    this.thickness = thickness;
  }

  /** Covers what lies between {@code top} and {@code bottom}; NaN for either ends the shape. */
  void span(double x, double top, double bottom) {
    if (Double.isNaN(top) || Double.isNaN(bottom)) {
      end();
      return;
    }
    double at = Math.floor(x);
    if (at == column) {
      this.top = Math.min(this.top, top);
      this.bottom = Math.max(this.bottom, bottom);
      return;
    }
    paint(at - column);
    column = at;
    this.top = top;
    this.bottom = bottom;
  }

  /** Goes on to a point as a line does: from the height of the point before. */
  void lineTo(double x, double y) {
    double from = Double.isNaN(column) ? y : lastY;
    span(x, Math.min(from, y), Math.max(from, y));
    lastY = y;
  }

  /** Draws the last column; what comes next is another shape. */
  void end() {
    paint(1);
    column = Double.NaN;
  }

  private void paint(double width) {
    if (!Double.isNaN(column)) {
      g.fillRect(column, top - thickness / 2, width, bottom - top + thickness);
    }
  }
}
