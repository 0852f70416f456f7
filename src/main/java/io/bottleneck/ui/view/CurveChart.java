package io.bottleneck.ui.view;

import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.ValueLabel;
import io.bottleneck.ui.fx.FxThread;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;

/**
 * Growing curves on one canvas, redrawn at most once a pulse: raw values faint behind the smoothed
 * line, linear or logarithmic axes, legend, crosshair. Wheel zooms about the cursor, drag pans,
 * Shift-drag zooms to a box, double-click fits; plus, minus, arrows and Home do the same from the
 * keyboard. JavaFX's own LineChart drops the window below 40 frames a second with such curves.
 *
 * <p>The curves' stores belong to the caller, who fills them on the FX thread and then calls {@link
 * #dataChanged()}.
 */
public final class CurveChart extends CanvasChart {
  private static final Texts TEXTS = Texts.of(CurveChart.class);

  private final CurveWindow window = new CurveWindow(new SharedX());
  private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0.6);
  private final BooleanProperty logX = new SimpleBooleanProperty(this, "logX");
  private final BooleanProperty logY = new SimpleBooleanProperty(this, "logY");
  private final BooleanProperty ignoreOutliers = new SimpleBooleanProperty(this, "ignoreOutliers");
  private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);
  private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
  private final DoubleProperty markedX = new SimpleDoubleProperty(this, "markedX", Double.NaN);
  private final CurveGestures gestures;
  private List<Curve> curves = List.of();
  private List<CurveLine> lines;
  private final DoubleProperty hoveredX = new SimpleDoubleProperty(this, "hoveredX", Double.NaN);
  private final InvalidationListener shownElsewhere = observed -> redraw();
  // In another's layout pass a request of this chart's own would be lost.
  private final InvalidationListener movedElsewhere = observed -> FxThread.later(this::redraw);
  private DoubleConsumer onChosenX = x -> {};
  private double[] xMarks = {};

  /** A chart without curves. */
  public CurveChart() {
    getStyleClass().add("curve-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setPrefSize(600, 180);
    gestures = new CurveGestures(this, window);
    smoothing.addListener((observed, before, now) -> smoothAgain());
    follow.addListener(
        (observed, before, now) -> {
          if (now) {
            window.freeY();
          }
          redraw();
        });
    attach(window.shared());
    for (var shown : List.of(logX, logY, ignoreOutliers, hint, markedX, hoveredX)) {
      shown.addListener((observed, before, now) -> redraw());
    }
  }

  /** Replaces the curves, drawn in this order. */
  public void setCurves(List<Curve> newCurves) {
    curves = List.copyOf(newCurves);
    smoothAgain();
  }

  /**
   * Says that a store has changed, or that the chart can be seen again; costs nothing twice. FX
   * thread only.
   */
  public void dataChanged() {
    window.updateX(curves);
    redraw();
  }

  /**
   * Shows the same part of the x axis as {@code other} from now on, with one crosshair for both:
   * zooming, panning, following and a logarithmic x axis in either are those of both, and their
   * plots begin at the same distance from the left.
   */
  public void shareXWith(CurveChart other) {
    SharedX from = window.shared();
    SharedX to = other.window.shared();
    if (from == to) {
      return;
    }
    detach(from);
    window.share(to);
    attach(to);
    dataChanged();
  }

  /** Shows y from {@code low} to {@code high} whatever the values, until the user zooms. */
  public void setYRange(double low, double high) {
    window.fixY(AxisScale.linear(low, high));
    redraw();
  }

  /** Lets the values decide which part of the y axis is shown, as at first. */
  public void setYRangeFromData() {
    window.fixY(null);
    redraw();
  }

  /** Marks such as kept epochs, as small ticks under the x axis; ascending. */
  public void setXMarks(double... marks) {
    xMarks = marks.clone();
    redraw();
  }

  /** Is told the x where the plot was clicked, not dragged, with the primary button. */
  public void setOnChosenX(DoubleConsumer handler) {
    onChosenX = Objects.requireNonNull(handler, "handler");
  }

  /** The x under the mouse, in this chart or one it shares x with; NaN for none. */
  public DoubleProperty hoveredXProperty() {
    return hoveredX;
  }

  /** Everything in view again, following the newest values. */
  public void fit() {
    window.fit();
    redraw();
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

  /** What to do while there is nothing to see. */
  public StringProperty hintProperty() {
    return hint;
  }

  /** Where a second, shared vertical line stands; NaN for none. */
  public DoubleProperty markedXProperty() {
    return markedX;
  }

  void choose(double x) {
    onChosenX.accept(x);
  }

  /** The x value below a pixel of this chart; NaN outside the plot and before the first drawing. */
  public double valueX(double pixelX) {
    ChartFrame frame = frame();
    return frame == null || pixelX < frame.left() || pixelX > frame.right()
        ? Double.NaN
        : frame.valueX(pixelX);
  }

  @Override
  boolean prepare() {
    if (lines == null) {
      lines = curves.stream().map(curve -> CurveLine.of(curve, smoothing.get())).toList();
    }
    lines.forEach(line -> line.line().update()); // stores grow before anybody says so
    window.updateY(lines, logY.get(), ignoreOutliers.get());
    describe();
    return !hidden();
  }

  /** Whether another page stands in front: what nobody sees is not drawn. */
  private boolean hidden() {
    for (Node node = this; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return true;
      }
    }
    return false;
  }

  @Override
  ChartFrame place(CurvePainter painter, double width, double height) {
    return painter.frame(width, height, window, window.shared());
  }

  @Override
  void draw(GraphicsContext g, CurvePainter painter, ChartFrame frame) {
    painter.xMarks(frame, xMarks);
    painter.legend(frame, lines);
    if (lines.stream().allMatch(line -> line.size() == 0)) {
      painter.emptyHint(frame, hint.get());
    } else {
      painter.curves(frame, lines);
      if (Double.isFinite(markedX.get())) {
        painter.verticalLine(frame, markedX.get(), Argb.colour(painter.theme().accent()));
      }
      gestures.draw(g, painter, frame, lines, TEXTS);
    }
  }

  private void smoothAgain() {
    lines = null;
    dataChanged();
  }

  private void attach(SharedX shared) {
    logX.bindBidirectional(shared.logProperty());
    follow.bindBidirectional(shared.followingProperty());
    hoveredX.bindBidirectional(shared.hoveredProperty());
    shared.axisProperty().addListener(shownElsewhere);
    shared.leftProperty().addListener(movedElsewhere);
  }

  private void detach(SharedX shared) {
    logX.unbindBidirectional(shared.logProperty());
    follow.unbindBidirectional(shared.followingProperty());
    hoveredX.unbindBidirectional(shared.hoveredProperty());
    shared.axisProperty().removeListener(shownElsewhere);
    shared.leftProperty().removeListener(movedElsewhere);
  }

  /** The legend in words, for screen readers. */
  private void describe() {
    String values =
        lines.stream()
            .filter(line -> line.size() > 0)
            .map(line -> line.curve().name() + " " + ValueLabel.on(window.y(), line.store().last()))
            .collect(Collectors.joining(", "));
    setAccessibleText(
        TEXTS.get(
            "chart.accessible", yTitleProperty().get(), values.isEmpty() ? hint.get() : values));
  }
}
