package io.bottleneck.ui.view;

import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Tick;
import io.bottleneck.plot.Ticks;
import io.bottleneck.plot.ValueLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws a whole chart: frame, grid, labels, curves, legend. Knows nothing of gestures. */
final class CurvePainter {
  static final Font FONT = Font.font(11);
  private static final Font BOLD = Font.font(null, FontWeight.BOLD, 11);
  private static final double LEGEND_HEIGHT = 22;
  private static final double AXIS_HEIGHT = 20;
  private static final double TITLE_WIDTH = 18;
  private static final double MARGIN_RIGHT = 10;

  /** Pixels one label needs along each axis. */
  private static final double X_LABEL = 64;

  private static final double Y_LABEL = 26;

  /** How wide names in the legend may be, the widest first. */
  private static final double[] NAME_WIDTHS = {400, 220, 180, 150, 130, 115, 100, 85, 70, 55};

  private static final double ENTRY_GAP = 12;

  /** What "+9" at the end of the legend needs. */
  private static final double COUNT_WIDTH = 36;

  /**
   * Laying out a text takes longer than drawing it; names and labels come again every frame. FX
   * thread only.
   */
  private static final Map<String, Double> WIDTHS = new HashMap<>();

  private static final int MOST_WIDTHS = 2000;

  private final GraphicsContext g;
  private final PlotTheme theme;
  private final Text ruler = new Text();

  CurvePainter(GraphicsContext g, PlotTheme theme) {
    this.g = g;
    this.theme = theme;
  }

  double textWidth(String text, Font font) {
    if (font != FONT) {
      return measured(text, font);
    }
    if (WIDTHS.size() > MOST_WIDTHS) {
      WIDTHS.clear();
    }
    return WIDTHS.computeIfAbsent(text, unknown -> measured(unknown, FONT));
  }

  private double measured(String text, Font font) {
    ruler.setFont(font);
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }

  /** The plot's place on a canvas: the rest is left to labels. */
  ChartFrame frame(double width, double height, CurveWindow window, SharedX shared) {
    shared.report(window, left(window.y(), plotHeight(height)));
    double left = shared.leftProperty().get(); // plots above each other begin together
    return frame(width, height, left, window.x(), window.y());
  }

  /** The same for a plot that stands alone. */
  ChartFrame frame(double width, double height, AxisScale x, AxisScale y) {
    return frame(width, height, left(y, plotHeight(height)), x, y);
  }

  private static ChartFrame frame(
      double width, double height, double left, AxisScale x, AxisScale y) {
    double plotWidth = Math.max(1, width - left - MARGIN_RIGHT);
    return new ChartFrame(left, LEGEND_HEIGHT, plotWidth, plotHeight(height), x, y);
  }

  private static double plotHeight(double height) {
    return Math.max(1, height - LEGEND_HEIGHT - AXIS_HEIGHT);
  }

  /** What title and labels of a y axis need. */
  private double left(AxisScale y, double plotHeight) {
    double widest = 24;
    for (Tick tick : y.ticks(most(plotHeight, Y_LABEL))) {
      widest = Math.max(widest, textWidth(tick.label(), FONT));
    }
    return Math.ceil(TITLE_WIDTH + widest + 8);
  }

  void background(double width, double height) {
    g.setFill(Argb.colour(theme.background()));
    g.fillRect(0, 0, width, height);
  }

  void axes(ChartFrame frame, double[] xTicks, String xTitle, String yTitle) {
    g.setFont(FONT);
    g.setLineWidth(1);
    double titleWidth = textWidth(xTitle, FONT);
    g.setTextBaseline(VPos.CENTER);
    for (Tick tick : frame.y().ticks(most(frame.height(), Y_LABEL))) {
      double y = crisp(frame.pixelY(tick.value()));
      g.setStroke(Argb.colour(theme.grid()));
      g.strokeLine(frame.left(), y, frame.right(), y);
      label(tick.label(), frame.left() - 6, y, TextAlignment.RIGHT);
    }
    double labels = frame.bottom() + 11;
    List<Tick> chosen = Ticks.at(xTicks, frame.x().low(), frame.x().high());
    List<Tick> ticks = chosen.isEmpty() ? frame.x().ticks(most(frame.width(), X_LABEL)) : chosen;
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double x = crisp(frame.pixelX(tick.value()));
      g.setStroke(Argb.colour(theme.grid()));
      g.strokeLine(x, frame.top(), x, frame.bottom());
      double half = textWidth(tick.label(), FONT) / 2;
      if (x - half > free && x + half < frame.right() - titleWidth - 8) {
        free = x + half + 4;
        label(tick.label(), x, labels, TextAlignment.CENTER);
      }
    }
    g.setStroke(Argb.colour(theme.axis()));
    g.strokeLine(crisp(frame.left()), crisp(frame.bottom()), frame.right(), crisp(frame.bottom()));
    g.strokeLine(crisp(frame.left()), frame.top(), crisp(frame.left()), crisp(frame.bottom()));
    label(xTitle, frame.right(), labels, TextAlignment.RIGHT);
    g.save();
    g.translate(9, frame.top() + frame.height() / 2);
    g.rotate(-90);
    label(yTitle, 0, 0, TextAlignment.CENTER);
    g.restore();
  }

  void curves(ChartFrame frame, List<CurveLine> lines) {
    g.save();
    clip(frame);
    CurveStroke stroke = new CurveStroke(g, frame);
    for (CurveLine line : lines) {
      stroke.draw(line, Argb.colour(line.curve().argb(theme.dark())));
    }
    for (CurveLine line : lines) {
      stroke.markNonFinite(line, Argb.colour(line.curve().argb(theme.dark())));
    }
    g.restore();
  }

  /**
   * Each curve's name and newest value, above the plot. Names are cut as far as all curves need;
   * what still has no room is counted.
   */
  void legend(ChartFrame frame, List<CurveLine> all) {
    legend(frame, all, line -> line.size() == 0 ? Double.NaN : line.store().last());
  }

  /**
   * The same with a value of the caller's own beside each name; a dash for a curve without values.
   */
  void legend(ChartFrame frame, List<CurveLine> all, ToDoubleFunction<CurveLine> shown) {
    List<CurveLine> lines = all.stream().filter(line -> line.curve().inLegend()).toList();
    List<String> values =
        lines.stream().map(line -> value(frame, line, shown.applyAsDouble(line))).toList();
    double[] widths = values.stream().mapToDouble(value -> 24 + textWidth(value, BOLD)).toArray();
    double fixed = DoubleStream.of(widths).sum() + ENTRY_GAP * (lines.size() - 1);
    double longest = NAME_WIDTHS[0];
    for (int i = 0; i < NAME_WIDTHS.length; i++) {
      longest = NAME_WIDTHS[i];
      double names = 0;
      for (CurveLine line : lines) {
        names += nameWidth(line, longest);
      }
      if (fixed + names <= frame.width()) {
        break;
      }
    }
    double x = frame.left();
    double y = LEGEND_HEIGHT / 2;
    for (int i = 0; i < lines.size(); i++) {
      CurveLine line = lines.get(i);
      double whole = widths[i] + nameWidth(line, longest);
      boolean last = i == lines.size() - 1;
      if (x + whole + (last ? 0 : COUNT_WIDTH) > frame.right()) {
        g.setFont(FONT);
        label("+" + (lines.size() - i), x, y, TextAlignment.LEFT); // the tooltip lists them
        break;
      }
      String name = cut(line.curve().name(), longest);
      swatch(line.curve(), x, y);
      g.setFont(FONT);
      label(name, x + 18, y, TextAlignment.LEFT);
      g.setFont(BOLD);
      label(values.get(i), x + 18 + textWidth(name, FONT) + 6, y, TextAlignment.LEFT);
      x += whole + ENTRY_GAP;
    }
    g.setFont(FONT);
  }

  private double nameWidth(CurveLine line, double longest) {
    return textWidth(cut(line.curve().name(), longest), FONT);
  }

  private static String value(ChartFrame frame, CurveLine line, double value) {
    return line.size() == 0 ? "–" : ValueLabel.on(frame.y(), value);
  }

  /** What stands in brackets at the end tells two curves of one run apart, so it stays. */
  private String cut(String name, double longest) {
    int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
    String tail = bracket < 0 ? "" : name.substring(bracket);
    int end = name.length() - tail.length();
    String shown = name;
    while (end > 1 && textWidth(shown, FONT) > longest) {
      end--;
      shown = name.substring(0, end) + "…" + tail;
    }
    return shown;
  }

  /** Small ticks under the x axis; those closer than they are wide count once. */
  void xMarks(ChartFrame frame, double[] marks) {
    g.setStroke(Argb.colour(theme.accent()));
    g.setLineWidth(1);
    double free = frame.left();
    for (double mark : marks) {
      double x = crisp(frame.pixelX(mark));
      if (x >= free && x <= frame.right()) {
        g.strokeLine(x, frame.bottom() + 1, x, frame.bottom() + 5);
        free = x + 2;
      }
    }
  }

  /** A vertical line through the plot. */
  void verticalLine(ChartFrame frame, double atX, Color colour) {
    double x = crisp(frame.pixelX(atX));
    if (x >= frame.left() && x <= frame.right()) {
      g.setStroke(colour);
      g.setLineWidth(1);
      g.strokeLine(x, frame.top(), x, frame.bottom());
    }
  }

  /** One sentence in the middle of a plot that has nothing to show. */
  void emptyHint(ChartFrame frame, String text) {
    g.setFont(FONT);
    g.setTextBaseline(VPos.CENTER);
    double x = frame.left() + frame.width() / 2;
    double y = frame.top() + frame.height() / 2;
    double half = textWidth(text, FONT) / 2 + 8;
    g.setFill(Argb.colour(theme.background())); // no grid line through the words
    g.fillRect(x - half, y - 10, 2 * half, 20);
    label(text, x, y, TextAlignment.CENTER);
  }

  void swatch(Curve curve, double x, double y) {
    g.setStroke(Argb.colour(curve.argb(theme.dark())));
    g.setLineWidth(curve.dashed() ? 1.5 : 3);
    g.setLineDashes(curve.dashed() ? new double[] {4, 3} : null);
    g.strokeLine(x + 1, y, x + 12, y);
    g.setLineDashes();
    g.setLineWidth(1);
  }

  void label(String text, double x, double y, TextAlignment alignment) {
    g.setFill(Argb.colour(theme.text()));
    g.setTextAlign(alignment);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x, y);
  }

  PlotTheme theme() {
    return theme;
  }

  private void clip(ChartFrame frame) {
    g.beginPath();
    g.rect(frame.left(), frame.top(), frame.width(), frame.height());
    g.clip();
  }

  private static int most(double pixels, double perLabel) {
    return Math.max(2, (int) (pixels / perLabel));
  }

  /** Lines of one pixel are sharp in the middle of a pixel. */
  private static double crisp(double pixel) {
    return Math.floor(pixel) + 0.5;
  }
}
