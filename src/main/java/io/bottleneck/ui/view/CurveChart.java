package io.bottleneck.ui.view;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.ValueLabel;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * Growing curves on one canvas, redrawn at most once a pulse: raw values faint behind the smoothed
 * line, linear or logarithmic axes, legend, crosshair. Wheel zooms about the cursor, drag pans,
 * Shift-drag zooms to a box, double-click fits; plus, minus, arrows and Home do the same from the
 * keyboard. JavaFX's own LineChart drops the window below 40 frames a second with such curves.
 *
 * <p>The curves' stores belong to the caller, who fills them on the FX thread and then calls {@link
 * #dataChanged()}.
 */
public final class CurveChart extends Region {
  private static final Texts TEXTS = Texts.of(CurveChart.class);

  private final Canvas canvas = new Canvas();
  private final CurveWindow window = new CurveWindow();
  private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0.6);
  private final BooleanProperty logX = new SimpleBooleanProperty(this, "logX");
  private final BooleanProperty logY = new SimpleBooleanProperty(this, "logY");
  private final BooleanProperty ignoreOutliers = new SimpleBooleanProperty(this, "ignoreOutliers");
  private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);
  private final ObjectProperty<PlotTheme> theme =
      new SimpleObjectProperty<>(this, "theme", PlotTheme.LIGHT);
  private final StringProperty xTitle = new SimpleStringProperty(this, "xTitle", "");
  private final StringProperty yTitle = new SimpleStringProperty(this, "yTitle", "");
  private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
  private final DoubleProperty markedX = new SimpleDoubleProperty(this, "markedX", Double.NaN);
  private final CurveGestures gestures;
  private List<Curve> curves = List.of();
  private List<CurveLine> lines = List.of();
  private ChartFrame frame;
  private boolean dataDirty = true;

  /** A chart without curves. */
  public CurveChart() {
    getStyleClass().add("curve-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setMinSize(160, 90);
    setPrefSize(600, 180);
    getChildren().add(canvas);
    gestures = new CurveGestures(this, window);
    smoothing.addListener((observed, before, now) -> dataChanged());
    follow.addListener(
        (observed, before, now) -> {
          window.follow(now);
          requestLayout();
        });
    for (var shown : List.of(logX, logY, ignoreOutliers, theme, xTitle, yTitle, hint, markedX)) {
      shown.addListener((observed, before, now) -> requestLayout());
    }
    focusedProperty().addListener((observed, before, now) -> requestLayout());
  }

  /** Replaces the curves, drawn in this order. */
  public void setCurves(List<Curve> newCurves) {
    curves = List.copyOf(newCurves);
    dataChanged();
  }

  /** Says that a store has changed; costs nothing twice. FX thread only. */
  public void dataChanged() {
    dataDirty = true;
    requestLayout();
  }

  /** Everything in view again, following the newest values. */
  public void fit() {
    window.fit();
    follow.set(true);
    requestLayout();
  }

  /** Weight of the exponential average, 0 to 0.999. */
  public DoubleProperty smoothingProperty() {
    return smoothing;
  }

  /** Whether the x axis is logarithmic. */
  public BooleanProperty logXProperty() {
    return logX;
  }

  /** Whether the y axis is logarithmic. */
  public BooleanProperty logYProperty() {
    return logY;
  }

  /** Whether the y range shows the 5th to 95th percentile only. */
  public BooleanProperty ignoreOutliersProperty() {
    return ignoreOutliers;
  }

  /** Whether the newest value stays in view; turned off when the user zooms or pans. */
  public BooleanProperty followProperty() {
    return follow;
  }

  /** Colours. */
  public ObjectProperty<PlotTheme> themeProperty() {
    return theme;
  }

  /** What the x axis shows. */
  public StringProperty xTitleProperty() {
    return xTitle;
  }

  /** What the y axis shows, with its unit. */
  public StringProperty yTitleProperty() {
    return yTitle;
  }

  /** What to do while there is nothing to see. */
  public StringProperty hintProperty() {
    return hint;
  }

  /** Where a second, shared vertical line stands; NaN for none. */
  public DoubleProperty markedXProperty() {
    return markedX;
  }

  /** The x value below a pixel of this chart; NaN outside the plot and before the first drawing. */
  public double valueX(double pixelX) {
    return frame == null || pixelX < frame.left() || pixelX > frame.right()
        ? Double.NaN
        : frame.valueX(pixelX);
  }

  /** The frame of the last drawing, or null before the first. */
  ChartFrame frame() {
    return frame;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width < 1 || height < 1) {
      return;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    if (dataDirty) {
      lines = curves.stream().map(curve -> CurveLine.of(curve, smoothing.get())).toList();
      dataDirty = false;
    }
    window.update(lines, logX.get(), logY.get(), ignoreOutliers.get());
    draw(width, height);
    describe();
  }

  private void draw(double width, double height) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    CurvePainter painter = new CurvePainter(g, theme.get());
    frame = painter.frame(width, height, window);
    painter.background(width, height);
    painter.axes(frame, xTitle.get(), yTitle.get());
    painter.legend(frame, lines);
    if (lines.stream().allMatch(line -> line.size() == 0)) {
      painter.emptyHint(frame, hint.get());
    } else {
      painter.curves(frame, lines);
      if (Double.isFinite(markedX.get())) {
        painter.verticalLine(frame, markedX.get(), Argb.colour(theme.get().accent()));
      }
      gestures.draw(g, painter, frame, lines, TEXTS);
    }
    if (isFocused()) {
      g.setStroke(Argb.colour(theme.get().accent()));
      g.setLineWidth(1);
      g.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
  }

  /** The legend in words, for screen readers. */
  private void describe() {
    double span = window.y().high() - window.y().low();
    String values =
        lines.stream()
            .filter(line -> line.size() > 0)
            .map(line -> line.curve().name() + " " + ValueLabel.of(line.store().last(), span))
            .collect(Collectors.joining(", "));
    setAccessibleText(
        TEXTS.get("chart.accessible", yTitle.get(), values.isEmpty() ? hint.get() : values));
  }
}
