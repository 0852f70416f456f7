package io.bottleneck.ui.view;

import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.plot.ValueLabel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Curves over a setting, which is set in the chart itself: press or drag in the plot, or use
 * arrows, Home and End. A line stands at the setting, and a point on it for each curve. Buckets of
 * several values show their range as a band. Both axes are linear, y from 0. FX thread only.
 */
public final class SettingChart extends CanvasChart {
  private static final Texts TEXTS = Texts.of(SettingChart.class);

  /** Radius of a point, and what of the ground is left around it, in pixels. */
  private static final double POINT = 4;

  private static final double RIM = 1.5;

  /** Room above the highest value, as a share. */
  private static final double AIR = 1.06;

  private final AxisScale x;
  private final double step;
  private final DoubleProperty setting = new SimpleDoubleProperty(this, "setting");
  private List<Shown> shown = List.of();

  /**
   * A curve and its value now.
   *
   * @param curve over the setting
   * @param now the value at the setting, which need not lie on the curve; NaN for none
   */
  public record Shown(Curve curve, double now) {
    /** Checks that there is a curve. */
    public Shown {
      Objects.requireNonNull(curve, "curve");
    }
  }

  /**
   * A chart without curves over settings from {@code low} to {@code high}.
   *
   * @param step what an arrow key changes
   */
  public SettingChart(double low, double high, double step) {
    x = AxisScale.linear(low, high);
    this.step = step;
    getStyleClass().add("setting-chart");
    setAccessibleRole(AccessibleRole.SLIDER);
    setPrefSize(320, 180);
    setCursor(Cursor.CROSSHAIR);
    setting.addListener(
        (observed, before, now) -> {
          redraw();
          notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::take);
    setOnKeyPressed(this::key);
  }

  /** What the chart sets. */
  public DoubleProperty settingProperty() {
    return setting;
  }

  /** Shows these curves from now on, in this order. */
  public void show(List<Shown> curves) {
    shown = List.copyOf(curves);
    describe();
    redraw();
  }

  /** Where a setting stands from this chart's left edge; NaN before the first drawing. */
  public double pixelX(double value) {
    return frame() == null ? Double.NaN : frame().pixelX(value);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> setting.get();
      case MIN_VALUE -> x.low();
      case MAX_VALUE -> x.high();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    take(event);
  }

  private void take(MouseEvent event) {
    if (frame() != null && event.getButton() == MouseButton.PRIMARY) {
      set(frame().valueX(event.getX()));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, DOWN -> set(setting.get() - step);
      case RIGHT, UP -> set(setting.get() + step);
      case HOME -> set(x.low());
      case END -> set(x.high());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void set(double value) {
    setting.set(Math.max(x.low(), Math.min(x.high(), value)));
  }

  private AxisScale y() {
    double most = 0;
    for (Shown each : shown) {
      SeriesStore store = each.curve.store();
      double highest = IntStream.range(0, store.size()).mapToDouble(store::max).max().orElse(0);
      for (double value : new double[] {highest, each.now}) {
        most = Double.isFinite(value) ? Math.max(most, value) : most;
      }
    }
    return AxisScale.linear(0, most > 0 ? AIR * most : 1);
  }

  @Override
  ChartFrame place(CurvePainter painter, double width, double height) {
    return painter.frame(width, height, x, y());
  }

  @Override
  void draw(GraphicsContext g, CurvePainter painter, ChartFrame frame) {
    List<CurveLine> lines = shown.stream().map(each -> CurveLine.of(each.curve, 0)).toList();
    lines.forEach(line -> line.line().update());
    PlotTheme theme = painter.theme();
    painter.legend(frame, lines, line -> now(line.curve()));
    painter.curves(frame, lines);
    painter.verticalLine(frame, setting.get(), Argb.colour(theme.accent()));
    for (Shown each : shown) {
      double atY = frame.pixelY(each.now);
      if (!Double.isNaN(atY)) {
        int colour = each.curve.argb(theme.dark());
        point(g, frame.pixelX(setting.get()), atY, POINT + RIM, theme.background());
        point(g, frame.pixelX(setting.get()), atY, POINT, colour);
      }
    }
  }

  private static void point(GraphicsContext g, double x, double y, double radius, int argb) {
    g.setFill(Argb.colour(argb));
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private double now(Curve curve) {
    return shown.stream()
        .filter(each -> each.curve == curve)
        .mapToDouble(Shown::now)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** For screen readers, who are told the setting itself by its role. */
  private void describe() {
    AxisScale y = y();
    String values =
        shown.stream()
            .filter(each -> !Double.isNaN(each.now))
            .map(each -> each.curve.name() + " " + ValueLabel.on(y, each.now))
            .collect(Collectors.joining(", "));
    setAccessibleText(
        TEXTS.get("setting.accessible", yTitleProperty().get(), xTitleProperty().get(), values));
  }
}
