package io.bottleneck.ui.view;

import io.bottleneck.plot.PlotTheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A chart on one canvas that can have the focus, redrawn at most once a pulse. Paints what charts
 * have in common, ground, axes and the frame of the focus; the curves are left to those who extend
 * it. FX thread only.
 */
abstract class CanvasChart extends Region {
  private final Canvas canvas = new Canvas();
  private final Pane plot =
      new Pane(canvas) {
        @Override
        protected void layoutChildren() {
          paint();
        }
      };
  private final ObjectProperty<PlotTheme> theme =
      new SimpleObjectProperty<>(this, "theme", PlotTheme.LIGHT);
  private final StringProperty xTitle = new SimpleStringProperty(this, "xTitle", "");
  private final StringProperty yTitle = new SimpleStringProperty(this, "yTitle", "");
  private double[] xTicks = {};
  private ChartFrame frame;

  CanvasChart() {
    setFocusTraversable(true);
    setMinSize(160, 90);
    plot.setManaged(false); // or every redraw would lay out the window around the chart
    getChildren().add(plot);
    theme.addListener((observed, before, now) -> redraw());
    xTitle.addListener((observed, before, now) -> redraw());
    yTitle.addListener((observed, before, now) -> redraw());
    focusedProperty().addListener((observed, before, now) -> redraw());
  }

  /** Gets ready to be painted; false when painting would be in vain. */
  boolean prepare() {
    return true;
  }

  /** Where the plot stands on a canvas of {@code width} by {@code height} pixels. */
  abstract ChartFrame place(CurvePainter painter, double width, double height);

  /** Draws what the chart shows over its axes. */
  abstract void draw(GraphicsContext g, CurvePainter painter, ChartFrame frame);

  /** Colours. */
  public ObjectProperty<PlotTheme> themeProperty() {
    return theme;
  }

  /** What the x axis shows, with its unit. */
  public StringProperty xTitleProperty() {
    return xTitle;
  }

  /** What the y axis shows, with its unit. */
  public StringProperty yTitleProperty() {
    return yTitle;
  }

  /** Labels the x axis at these ascending values instead of at round ones; none for the latter. */
  public void setXTicks(double... ticks) {
    xTicks = ticks.clone();
    redraw();
  }

  /** The frame of the last drawing, or null before the first. */
  ChartFrame frame() {
    return frame;
  }

  /** Draws at the next pulse, however often it is asked for. */
  void redraw() {
    plot.requestLayout();
  }

  @Override
  protected void layoutChildren() {
    plot.resizeRelocate(0, 0, getWidth(), getHeight());
    redraw();
  }

  private void paint() {
    double width = getWidth();
    double height = getHeight();
    if (width < 1 || height < 1 || !prepare()) {
      return;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    CurvePainter painter = new CurvePainter(g, theme.get());
    frame = place(painter, width, height);
    painter.background(width, height);
    painter.axes(frame, xTicks, xTitle.get(), yTitle.get());
    draw(g, painter, frame);
    if (isFocused()) {
      g.setStroke(Argb.colour(theme.get().accent()));
      g.setLineWidth(1);
      g.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
  }
}
