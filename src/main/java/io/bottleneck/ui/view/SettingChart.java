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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Curves over a setting, which is set in the chart itself: press or drag in the plot, or use
 * arrows, Home and End. A line stands at the setting, and a point on it for each curve. Buckets of
 * several values show their range as a band. Both axes are linear, y from 0. FX thread only.
 */
public final class SettingChart extends Region {
  private static final Texts TEXTS = Texts.of(SettingChart.class);
  private static final double POINT = 4;

  /** Room above the highest value, as a share. */
  private static final double AIR = 1.06;

  private final Canvas canvas = new Canvas();
  private final Pane plot =
      new Pane(canvas) {
        @Override
        protected void layoutChildren() {
          paint();
        }
      };
  private final AxisScale x;
  private final double step;
  private final DoubleProperty setting = new SimpleDoubleProperty(this, "setting");
  private final ObjectProperty<PlotTheme> theme =
      new SimpleObjectProperty<>(this, "theme", PlotTheme.LIGHT);
  private final StringProperty xTitle = new SimpleStringProperty(this, "xTitle", "");
  private final StringProperty yTitle = new SimpleStringProperty(this, "yTitle", "");
  private List<Shown> shown = List.of();
  private double[] xTicks = {};
  private ChartFrame frame;

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
    setFocusTraversable(true);
    setMinSize(160, 90);
    setPrefSize(320, 180);
    setCursor(Cursor.CROSSHAIR);
    plot.setManaged(false); // or every redraw would lay out the window around the chart
    getChildren().add(plot);
    for (var seen : List.of(setting, theme, xTitle, yTitle, focusedProperty())) {
      seen.addListener((observed, before, now) -> plot.requestLayout());
    }
    setting.addListener(
        (observed, before, now) -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::take);
    setOnKeyPressed(this::key);
  }

  /** What the chart sets. */
  public DoubleProperty settingProperty() {
    return setting;
  }

  /** Colours. */
  public ObjectProperty<PlotTheme> themeProperty() {
    return theme;
  }

  /** What is set, with its unit. */
  public StringProperty xTitleProperty() {
    return xTitle;
  }

  /** What the curves tell, with its unit. */
  public StringProperty yTitleProperty() {
    return yTitle;
  }

  /** Shows these curves from now on, in this order. */
  public void show(List<Shown> curves) {
    shown = List.copyOf(curves);
    describe();
    plot.requestLayout();
  }

  /** Labels the x axis at these ascending values instead of at round ones; none for the latter. */
  public void setXTicks(double... ticks) {
    xTicks = ticks.clone();
    plot.requestLayout();
  }

  /** Where a setting stands from this chart's left edge; NaN before the first drawing. */
  public double pixelX(double value) {
    return frame == null ? Double.NaN : frame.pixelX(value);
  }

  @Override
  protected void layoutChildren() {
    plot.resizeRelocate(0, 0, getWidth(), getHeight());
    plot.requestLayout();
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
    if (frame != null && event.getButton() == MouseButton.PRIMARY) {
      set(frame.valueX(event.getX()));
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

  private void paint() {
    double width = getWidth();
    double height = getHeight();
    if (width < 1 || height < 1) {
      return;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    CurvePainter painter = new CurvePainter(g, theme.get());
    List<CurveLine> lines = shown.stream().map(each -> CurveLine.of(each.curve, 0)).toList();
    lines.forEach(line -> line.line().update());
    frame = painter.frame(width, height, x, y());
    Color accent = Argb.colour(theme.get().accent());
    painter.background(width, height);
    painter.axes(frame, xTicks, xTitle.get(), yTitle.get());
    painter.legend(frame, lines, line -> now(line.curve()));
    painter.curves(frame, lines);
    painter.verticalLine(frame, setting.get(), accent);
    shown.forEach(each -> point(g, each));
    if (isFocused()) {
      g.setStroke(accent);
      g.setLineWidth(1);
      g.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
  }

  private void point(GraphicsContext g, Shown each) {
    double atX = frame.pixelX(setting.get());
    double atY = frame.pixelY(each.now);
    if (!Double.isNaN(atY)) {
      g.setFill(Argb.colour(theme.get().background()));
      g.fillOval(atX - POINT - 1.5, atY - POINT - 1.5, 2 * POINT + 3, 2 * POINT + 3);
      g.setFill(Argb.colour(each.curve.argb(theme.get().dark())));
      g.fillOval(atX - POINT, atY - POINT, 2 * POINT, 2 * POINT);
    }
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
    setAccessibleText(TEXTS.get("setting.accessible", yTitle.get(), xTitle.get(), values));
  }
}
