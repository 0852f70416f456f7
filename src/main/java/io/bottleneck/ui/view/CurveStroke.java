package io.bottleneck.ui.view;

import io.bottleneck.plot.Decimation;
import io.bottleneck.plot.SeriesStore;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws one curve into its frame: the raw values faintly, the line over them, marks for NaN. */
final class CurveStroke {
  private static final double RAW_OPACITY = 0.28;
  private static final double LINE_WIDTH = 1.8;
  private static final double SMOOTHED_WIDTH = 1.2;
  private static final double MARKER = 2.6;

  /** Pixels between values from which on each gets a marker. */
  private static final double MARKER_SPACING = 9;

  /** Pixels beyond the plot where drawing ends; rasterisers slow down far outside. */
  private static final double FAR = 4000;

  private final GraphicsContext g;
  private final ChartFrame frame;

  CurveStroke(GraphicsContext g, ChartFrame frame) {
    this.g = g;
    this.frame = frame;
  }

  void draw(CurveLine line, Color colour) {
    // One bucket beyond either edge, so that lines run out of the plot instead of ending in it.
    int from = Math.max(0, line.firstAtOrAfter(frame.x().low()) - 1);
    int to = Math.min(line.size(), line.firstAtOrAfter(frame.x().high()) + 1);
    if (from >= to) {
      return;
    }
    if (line.curve().smooth()) {
      g.setStroke(colour.deriveColor(0, 1, 1, RAW_OPACITY));
      g.setLineWidth(1);
      stroke(raw(line.store(), from, to));
    }
    g.setStroke(colour);
    g.setLineWidth(line.curve().smooth() ? SMOOTHED_WIDTH : LINE_WIDTH);
    double[] x = new double[to - from];
    double[] y = new double[x.length];
    for (int i = from; i < to; i++) {
      x[i - from] = frame.pixelX(line.store().x(i));
      y[i - from] = pixelY(line.line()[i]);
    }
    stroke(Decimation.polyline(x, y));
    if (!line.curve().smooth() && frame.width() / x.length >= MARKER_SPACING || x.length == 1) {
      g.setFill(colour);
      for (int i = 0; i < x.length; i++) {
        if (Double.isFinite(y[i])) {
          g.fillOval(x[i] - MARKER, y[i] - MARKER, 2 * MARKER, 2 * MARKER);
        }
      }
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

  private Decimation.Polyline raw(SeriesStore store, int from, int to) {
    double[] x = new double[2 * (to - from)];
    double[] y = new double[x.length];
    for (int i = from; i < to; i++) {
      int at = 2 * (i - from);
      x[at] = frame.pixelX(store.x(i));
      x[at + 1] = x[at];
      y[at] = pixelY(store.min(i));
      y[at + 1] = pixelY(store.max(i));
    }
    return Decimation.polyline(x, y);
  }

  private double pixelY(double value) {
    double pixel = frame.pixelY(value);
    return Math.max(frame.top() - FAR, Math.min(frame.bottom() + FAR, pixel)); // NaN stays NaN
  }

  private void stroke(Decimation.Polyline line) {
    double[] x = line.x();
    double[] y = line.y();
    int from = 0;
    for (int i = 0; i <= x.length; i++) {
      if (i == x.length || Double.isNaN(y[i])) {
        int count = i - from;
        g.strokePolyline(Arrays.copyOfRange(x, from, i), Arrays.copyOfRange(y, from, i), count);
        from = i + 1;
      }
    }
  }
}
