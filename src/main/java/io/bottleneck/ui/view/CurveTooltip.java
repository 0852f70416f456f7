package io.bottleneck.ui.view;

import io.bottleneck.plot.ValueLabel;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws what the crosshair tells: a line, points on the curves, a card with a table. */
final class CurveTooltip {
  private static final double ROW = 17;
  private static final double PADDING = 8;
  private static final double GAP = 14;

  /** Between two columns of rows, for what is higher than the chart. */
  private static final double BETWEEN = 24;

  private final GraphicsContext g;
  private final CurvePainter painter;
  private final Texts texts;

  CurveTooltip(GraphicsContext g, CurvePainter painter, Texts texts) {
    this.g = g;
    this.painter = painter;
    this.texts = texts;
  }

  void draw(ChartFrame frame, CurveReadout readout, String xTitle, double canvasHeight) {
    Color axis = Argb.colour(painter.theme().axis());
    painter.verticalLine(frame, readout.x(), axis);
    for (CurveReadout.Row row : readout.rows()) {
      double x = frame.pixelX(row.x());
      double y = frame.pixelY(row.line());
      if (frame.contains(x, y)) {
        g.setFill(Argb.colour(painter.theme().background()));
        g.fillOval(x - 4.5, y - 4.5, 9, 9);
        g.setFill(Argb.colour(row.curve().argb(painter.theme().dark())));
        g.fillOval(x - 3, y - 3, 6, 6);
      }
    }
    card(frame, readout, xTitle, canvasHeight);
  }

  private void card(ChartFrame frame, CurveReadout readout, String xTitle, double canvasHeight) {
    double spanX = frame.x().high() - frame.x().low();
    String title = xTitle + " " + ValueLabel.of(readout.x(), spanX * 10);
    String raw = texts.get("chart.raw");
    String smoothed = texts.get("chart.smoothed");
    double names = painter.textWidth(title, CurvePainter.FONT) - 18;
    double values =
        Math.max(
            painter.textWidth(raw, CurvePainter.FONT),
            painter.textWidth(smoothed, CurvePainter.FONT));
    for (CurveReadout.Row row : readout.rows()) {
      names = Math.max(names, painter.textWidth(row.curve().name(), CurvePainter.FONT));
      values = Math.max(values, painter.textWidth(raw(frame, row), CurvePainter.FONT));
    }
    int rows = readout.rows().size();
    int fit = (int) Math.max(1, (canvasHeight - 4 - 2 * PADDING + 3) / ROW - 1);
    int columns = (rows + fit - 1) / fit;
    int high = (rows + columns - 1) / columns;
    double column = 18 + names + 2 * (GAP + values);
    double width = 2 * PADDING + columns * (column + BETWEEN) - BETWEEN;
    double height = 2 * PADDING + ROW * (high + 1) - 3;
    double x = frame.pixelX(readout.x()) + GAP;
    if (x + width > frame.right()) {
      x = Math.max(2, frame.pixelX(readout.x()) - GAP - width);
    }
    double y = Math.max(2, Math.min(frame.top() + 6, canvasHeight - height - 2));
    Color background = Argb.colour(painter.theme().background());
    g.setFill(painter.theme().dark() ? background.brighter() : background);
    g.fillRoundRect(x, y, width, height, 8, 8);
    g.setStroke(Argb.colour(painter.theme().axis()));
    g.setLineWidth(1);
    g.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, 8, 8);

    g.setFont(CurvePainter.FONT);
    double top = y + PADDING + ROW / 2 - 2;
    painter.label(title, x + PADDING, top, TextAlignment.LEFT);
    for (int i = 0; i < rows; i++) {
      double left = x + PADDING + i / high * (column + BETWEEN);
      double smoothedAt = left + column;
      double rawAt = smoothedAt - values - GAP;
      if (i % high == 0) {
        painter.label(raw, rawAt, top, TextAlignment.RIGHT);
        painter.label(smoothed, smoothedAt, top, TextAlignment.RIGHT);
      }
      CurveReadout.Row row = readout.rows().get(i);
      double line = top + ROW * (i % high + 1);
      painter.swatch(row.curve(), left, line);
      painter.label(row.curve().name(), left + 18, line, TextAlignment.LEFT);
      painter.label(raw(frame, row), rawAt, line, TextAlignment.RIGHT);
      String shown = row.curve().smooth() ? ValueLabel.on(frame.y(), row.line()) : "–";
      painter.label(shown, smoothedAt, line, TextAlignment.RIGHT);
    }
  }

  /** The raw value, and how many beside it were no finite numbers. */
  private String raw(ChartFrame frame, CurveReadout.Row row) {
    String value = ValueLabel.on(frame.y(), row.raw());
    return row.nonFinite() == 0
        ? value
        : texts.get("chart.nonFinite", value, Long.toString(row.nonFinite()));
  }
}
