package io.bottleneck.ui.view;

import io.bottleneck.plot.Decimation;
import io.bottleneck.plot.SeriesStore;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws one curve into its frame: the raw values faintly, the line over them, marks for NaN. */
final class CurveStroke {
  private static final double RAW_OPACITY = 0.28;
  private static final double BAND_OPACITY = 0.22;
  private static final double GHOST_OPACITY = 0.6;
  private static final double LINE_WIDTH = 1.8;
  private static final double SMOOTHED_WIDTH = 1.2;
  private static final double MARKER = 2.6;

  /** Pixels between values from which on each gets a marker. */
  private static final double MARKER_SPACING = 9;

  /** Share of the pixel columns with values from which on shapes are drawn column by column. */
  private static final double CROWDED = 0.9;

  /** Pixels beyond the plot where drawing ends; rasterisers slow down far outside. */
  private static final double FAR = 4000;

  private final GraphicsContext g;
  private final ChartFrame frame;

  CurveStroke(GraphicsContext g, ChartFrame frame) {
    this.g = g;
    this.frame = frame;
  }

  void draw(CurveLine line, Color colour) {
    SeriesStore store = line.store();
    if (line.curve().style() == Curve.Style.LEVEL) {
      level(store.last(), colour);
      return;
    }
    Decimation seen = Decimation.of(store, frame.x(), (int) Math.ceil(frame.width()));
    if (line.curve().dashed()) {
      g.setStroke(colour.deriveColor(0, 1, 1, GHOST_OPACITY));
      g.setLineWidth(SMOOTHED_WIDTH);
      g.setLineDashes(6, 4);
      stroke(store, seen, line.line()::value);
      g.setLineDashes();
      return;
    }
    if (seen.thins()) {
      g.setFill(colour.deriveColor(0, 1, 1, BAND_OPACITY));
      band(store, seen);
    } else if (line.curve().smooth()) {
      g.setStroke(colour.deriveColor(0, 1, 1, RAW_OPACITY));
      g.setLineWidth(1);
      stroke(store, seen, store::mean);
    }
    g.setStroke(colour);
    g.setLineWidth(line.curve().smooth() ? SMOOTHED_WIDTH : LINE_WIDTH);
    stroke(store, seen, line.line()::value);
    boolean few = !line.curve().smooth() && frame.width() / seen.buckets() >= MARKER_SPACING;
    if (seen.buckets() > 0 && (few || seen.buckets() == 1)) {
      g.setFill(colour);
      for (int i = seen.from(0); i < seen.to(seen.columns() - 1); i++) {
        if (Double.isFinite(line.line().value(i))) {
          double x = frame.pixelX(store.x(i)) - MARKER;
          g.fillOval(x, pixelY(line.line().value(i)) - MARKER, 2 * MARKER, 2 * MARKER);
        }
      }
    }
  }

  /** From one side of the plot to the other. */
  private void level(double value, Color colour) {
    double y = pixelY(value);
    if (Double.isFinite(y)) {
      g.setStroke(colour);
      g.setLineWidth(SMOOTHED_WIDTH);
      g.setLineDashes(2, 3);
      g.strokeLine(frame.left(), y, frame.right(), y);
      g.setLineDashes();
    }
  }

  /** Crosses at the top edge wherever values were no finite numbers. */
  void markNonFinite(CurveLine line, Color colour) {
    g.setStroke(colour);
    g.setLineWidth(1.6);
    double y = frame.top() + 7;
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < line.size(); i++) {
      double x = frame.pixelX(line.store().x(i));
      if (line.store().nonFinite(i) > 0 && x - before >= 8) {
        g.strokeLine(x - 3, y - 3, x + 3, y + 3);
        g.strokeLine(x - 3, y + 3, x + 3, y - 3);
        before = x;
      }
    }
  }

  /**
   * Whether nearly every pixel column holds values. A path through all of them turns up and down
   * thousands of times, which costs the rasteriser more than half a frame; one upright rectangle a
   * column covers the same pixels.
   */
  private boolean crowded(Decimation seen) {
    return seen.columns() >= CROWDED * frame.width();
  }

  /** Fills what lies between the smallest and the largest value of each column. */
  private void band(SeriesStore store, Decimation seen) {
    if (crowded(seen)) {
      ColumnSpans spans = new ColumnSpans(g, 0);
      for (int c = 0; c < seen.columns(); c++) {
        double low = pixelY(seen.low(c));
        double bottom = Double.isNaN(low) ? frame.bottom() + FAR : low;
        spans.span(frame.pixelX(store.x(seen.from(c))), pixelY(seen.high(c)), bottom);
      }
      spans.end();
      return;
    }
    double[] x = new double[2 * seen.columns()];
    double[] y = new double[x.length];
    int count = 0;
    for (int c = 0; c <= seen.columns(); c++) {
      double high = c == seen.columns() ? Double.NaN : pixelY(seen.high(c));
      if (Double.isNaN(high)) {
        fill(x, y, count);
        count = 0;
        continue;
      }
      double low = pixelY(seen.low(c));
      x[count] = (frame.pixelX(store.x(seen.from(c))) + frame.pixelX(store.x(seen.to(c) - 1))) / 2;
      y[count] = high;
      // Lower edge, filled from the end; a value that is not above 0 runs out of a log plot.
      y[y.length - 1 - count] = Double.isNaN(low) ? frame.bottom() + FAR : low;
      count++;
    }
  }

  private void fill(double[] x, double[] y, int count) {
    double[] outlineX = Arrays.copyOf(x, 2 * count);
    double[] outlineY = Arrays.copyOf(y, 2 * count);
    for (int i = 0; i < count; i++) {
      outlineX[2 * count - 1 - i] = x[i];
      outlineY[2 * count - 1 - i] = y[y.length - 1 - i];
    }
    g.fillPolygon(outlineX, outlineY, 2 * count);
  }

  private double pixelY(double value) {
    double pixel = frame.pixelY(value);
    return Math.max(frame.top() - FAR, Math.min(frame.bottom() + FAR, pixel)); // NaN stays NaN
  }

  private void stroke(SeriesStore store, Decimation seen, IntToDoubleFunction value) {
    int[] line = seen.line(value);
    if (crowded(seen)) {
      g.setFill(g.getStroke());
      ColumnSpans spans = new ColumnSpans(g, g.getLineWidth());
      for (int bucket : line) {
        if (bucket == Decimation.BREAK) {
          spans.end();
        } else {
          spans.lineTo(frame.pixelX(store.x(bucket)), pixelY(value.applyAsDouble(bucket)));
        }
      }
      spans.end();
      return;
    }
    double[] x = new double[line.length];
    double[] y = new double[line.length];
    int count = 0;
    for (int i = 0; i <= line.length; i++) {
      double at =
          i == line.length || line[i] == Decimation.BREAK
              ? Double.NaN
              : pixelY(value.applyAsDouble(line[i]));
      if (Double.isNaN(at)) {
        g.strokePolyline(x, y, count);
        count = 0;
      } else {
        x[count] = frame.pixelX(store.x(line[i]));
        y[count++] = at;
      }
    }
  }
}
