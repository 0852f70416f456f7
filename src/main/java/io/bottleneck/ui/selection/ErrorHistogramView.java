package io.bottleneck.ui.selection;

import io.bottleneck.analysis.ErrorHistogram;
import io.bottleneck.analysis.SelectionSummary;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.util.Collections;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The errors of the selected digits as an outline over those of all as a grey ground, both as
 * shares of their own number; a line marks each mean.
 */
final class ErrorHistogramView extends Region {
  private static final double HEIGHT = 88;
  private static final double AXIS = 16;
  private static final double LETTERS = 11;
  private static final double VEIL = 0.18;

  private final Texts texts = Texts.of(ErrorHistogramView.class);
  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip(texts.get("histogram.tip"));
  private SelectionSummary summary;
  private PlotTheme theme = PlotTheme.LIGHT;

  ErrorHistogramView() {
    setId("selection-histogram");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    setMinSize(120, HEIGHT);
    setPrefHeight(HEIGHT);
    Tooltip.install(this, tooltip);
  }

  void show(SelectionSummary shown, PlotTheme colours) {
    summary = shown;
    theme = colours;
    setAccessibleText(
        texts.get(
            "histogram.text",
            FigureText.error(shown.meanError()),
            FigureText.error(shown.meanErrorOfAll())));
    draw();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (summary == null || canvas.getWidth() == 0) {
      return;
    }
    ErrorHistogram histogram = summary.histogram();
    double highest =
        Math.max(Collections.max(histogram.all()), Collections.max(histogram.chosen()));
    g.setFill(Argb.colour(theme.axis()));
    outline(g, histogram.all(), highest);
    g.fill();
    Color accent = Argb.colour(theme.accent());
    outline(g, histogram.chosen(), highest);
    g.setFill(accent.deriveColor(0, 1, 1, VEIL));
    g.fill();
    g.setStroke(accent);
    g.setLineWidth(1.5);
    g.stroke();
    mark(g, summary.meanErrorOfAll(), Argb.colour(theme.text()));
    mark(g, summary.meanError(), accent);
    axis(g, histogram.upTo());
  }

  private double base() {
    return canvas.getHeight() - AXIS;
  }

  private void outline(GraphicsContext g, List<Double> shares, double highest) {
    double width = canvas.getWidth() / shares.size();
    g.beginPath();
    g.moveTo(0, base());
    for (int bin = 0; bin < shares.size(); bin++) {
      double top = base() - shares.get(bin) / highest * (base() - 2);
      g.lineTo(bin * width, top);
      g.lineTo((bin + 1) * width, top);
    }
    g.lineTo(canvas.getWidth(), base());
    g.closePath();
  }

  private void mark(GraphicsContext g, double error, Color colour) {
    double x = error / summary.histogram().upTo() * canvas.getWidth();
    if (x >= 0 && x <= canvas.getWidth()) { // false for NaN
      g.setStroke(colour);
      g.setLineWidth(1);
      g.setLineDashes(3, 3);
      g.strokeLine(Math.floor(x) + 0.5, 0, Math.floor(x) + 0.5, base());
      g.setLineDashes();
    }
  }

  private void axis(GraphicsContext g, double upTo) {
    g.setStroke(Argb.colour(theme.axis()));
    g.setLineWidth(1);
    g.strokeLine(0, base() + 0.5, canvas.getWidth(), base() + 0.5);
    g.setFill(Argb.colour(theme.text()));
    g.setFont(Font.font(LETTERS));
    g.setTextBaseline(VPos.BOTTOM);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText("0", 0, canvas.getHeight());
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(FigureText.briefError(upTo / 2), canvas.getWidth() / 2, canvas.getHeight());
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(
        texts.get("histogram.more", FigureText.briefError(upTo)),
        canvas.getWidth(),
        canvas.getHeight());
  }
}
