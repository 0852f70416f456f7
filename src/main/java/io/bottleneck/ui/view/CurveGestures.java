package io.bottleneck.ui.view;

import io.bottleneck.ui.fx.Delay;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;

/** Mouse and keys of a {@link CurveChart}: turns them into moves of its window. FX thread only. */
final class CurveGestures {
  /** Wheel units that zoom by e, as in the scatter. */
  private static final double WHEEL = 200;

  /** Pixels the mouse may tremble before a press becomes a drag. */
  private static final double DRAG = 2;

  private static final double KEY_ZOOM = 1.25;
  private static final double KEY_PAN = 0.1;

  /** A second click within so many milliseconds makes the first one part of a double click. */
  private static final double DOUBLE_CLICK = 300;

  private final CurveChart chart;
  private final CurveWindow window;
  private final Delay choosing = new Delay(DOUBLE_CLICK);
  private boolean dragging;
  private boolean boxing;
  private double pressX;
  private double pressY;
  private double mouseX;
  private double mouseY;

  CurveGestures(CurveChart chart, CurveWindow window) {
    this.chart = chart;
    this.window = window;
    chart.setOnScroll(this::scrolled);
    chart.setOnMousePressed(this::pressed);
    chart.setOnMouseDragged(this::dragged);
    chart.setOnMouseReleased(this::released);
    chart.setOnMouseClicked(this::clicked);
    chart.setOnMouseMoved(this::moved);
    chart.setOnMouseExited(
        event -> {
          chart.hoveredXProperty().set(Double.NaN);
        });
    chart.setOnKeyPressed(this::key);
  }

  /** Draws the crosshair, or the box being drawn. */
  void draw(
      GraphicsContext g,
      CurvePainter painter,
      ChartFrame frame,
      List<CurveLine> lines,
      Texts texts) {
    if (boxing && dragging) {
      Color accent = Argb.colour(painter.theme().accent());
      double left = Math.min(pressX, mouseX);
      double top = Math.min(pressY, mouseY);
      double width = Math.abs(mouseX - pressX);
      double height = Math.abs(mouseY - pressY);
      g.setFill(accent.deriveColor(0, 1, 1, 0.15));
      g.fillRect(left, top, width, height);
      g.setStroke(accent);
      g.setLineWidth(1);
      g.strokeRect(left, top, width, height);
    } else if (!dragging && Double.isFinite(chart.hoveredXProperty().get())) {
      double hovered = chart.hoveredXProperty().get();
      CurveReadout readout = CurveReadout.at(hovered, frame.x(), lines);
      if (readout != null) {
        new CurveTooltip(g, painter, texts)
            .draw(frame, readout, chart.xTitleProperty().get(), chart.getHeight());
      }
    }
  }

  private void scrolled(ScrollEvent event) {
    ChartFrame frame = chart.frame();
    if (frame == null || event.getDeltaY() == 0) {
      return;
    }
    double factor = Math.exp(event.getDeltaY() / WHEEL);
    // Over an axis' labels only that axis zooms.
    boolean overY = event.getX() < frame.left();
    boolean overX = event.getY() > frame.bottom();
    window.zoom(
        unit(frame.unitX(event.getX())),
        unit(frame.unitY(event.getY())),
        overY ? 1 : factor,
        overX ? 1 : factor);
    moved();
    event.consume();
  }

  private void pressed(MouseEvent event) {
    chart.requestFocus();
    dragging = false;
    boxing = event.isShiftDown() && event.getButton() == MouseButton.PRIMARY;
    pressX = event.getX();
    pressY = event.getY();
    mouseX = pressX;
    mouseY = pressY;
  }

  private void dragged(MouseEvent event) {
    ChartFrame frame = chart.frame();
    if (frame == null
        || !dragging && Math.hypot(event.getX() - pressX, event.getY() - pressY) <= DRAG) {
      return;
    }
    dragging = true;
    if (!boxing) {
      chart.setCursor(Cursor.CLOSED_HAND);
      window.pan((mouseX - event.getX()) / frame.width(), (event.getY() - mouseY) / frame.height());
      moved();
    }
    mouseX = event.getX();
    mouseY = event.getY();
    chart.redraw();
  }

  private void released(MouseEvent event) {
    ChartFrame frame = chart.frame();
    boolean wide = Math.abs(mouseX - pressX) > DRAG && Math.abs(mouseY - pressY) > DRAG;
    if (frame != null && boxing && dragging && wide) {
      window.box(
          frame.unitX(pressX), frame.unitY(pressY), frame.unitX(mouseX), frame.unitY(mouseY));
      moved();
    }
    dragging = false;
    boxing = false;
    chart.setCursor(Cursor.DEFAULT);
    chart.redraw();
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    ChartFrame frame = chart.frame();
    if (event.getClickCount() == 2) {
      choosing.cancel();
      chart.fit();
    } else if (frame != null && frame.contains(event.getX(), event.getY())) {
      double x = frame.valueX(event.getX());
      choosing.restart(() -> chart.choose(x)); // unless it becomes a double click
    }
  }

  private void moved(MouseEvent event) {
    mouseX = event.getX();
    mouseY = event.getY();
    ChartFrame frame = chart.frame();
    boolean inside = frame != null && frame.contains(mouseX, mouseY);
    chart.hoveredXProperty().set(inside ? frame.valueX(mouseX) : Double.NaN);
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> window.zoom(0.5, 0.5, KEY_ZOOM, KEY_ZOOM);
      case MINUS, SUBTRACT -> window.zoom(0.5, 0.5, 1 / KEY_ZOOM, 1 / KEY_ZOOM);
      case LEFT -> window.pan(-KEY_PAN, 0);
      case RIGHT -> window.pan(KEY_PAN, 0);
      case UP -> window.pan(0, KEY_PAN);
      case DOWN -> window.pan(0, -KEY_PAN);
      case HOME -> window.fit();
      case ESCAPE -> boxing = false;
      default -> {
        return;
      }
    }
    moved();
    event.consume();
  }

  /** Beside the plot, its nearest edge is what zooming keeps. */
  private static double unit(double value) {
    return Math.max(0, Math.min(1, value));
  }

  private void moved() {
    chart.redraw();
  }
}
