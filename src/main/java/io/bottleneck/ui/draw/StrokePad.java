package io.bottleneck.ui.draw;

import io.bottleneck.ink.Stroke;
import io.bottleneck.plot.DigitColours;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Strokes as smooth ink at any size, light on dark like the digits they are compared with. Knows no
 * mouse and no keys; see {@code PadGestures}.
 */
final class StrokePad extends Region {
  private static final Color INK = Color.WHITE;
  private static final Color GROUND = Color.BLACK;

  private final Canvas canvas = new Canvas();
  private final Label hint;
  private final Circle penRing = new Circle();
  private List<Stroke> painted = List.of();
  private int multiple;

  /**
   * An empty pad.
   *
   * @param multiple units a pixel of the 28x28 picture
   * @param hintText what a blank pad says
   */
  StrokePad(int multiple, String hintText) {
    hint = new Label(hintText);
    hint.getStyleClass().add("pad-hint");
    hint.setMouseTransparent(true);
    penRing.getStyleClass().add("pen-ring");
    penRing.setMouseTransparent(true);
    penRing.setManaged(false);
    penRing.setVisible(false);
    getStyleClass().add("stroke-pad");
    setFocusTraversable(true);
    getChildren().addAll(canvas, hint, penRing);
    setMultiple(multiple);
  }

  /** Units a pixel of the 28x28 picture takes. */
  int multiple() {
    return multiple;
  }

  /** Scales the pad to {@code 28 * units} square, its border not counted. */
  void setMultiple(int units) {
    if (units == multiple) {
      return;
    }
    multiple = units;
    canvas.setWidth(units * DigitColours.SIDE);
    canvas.setHeight(units * DigitColours.SIDE);
    requestLayout();
    paintAll(painted);
  }

  /** Shows {@code strokes}; a stroke that only grew is only continued. */
  void show(List<Stroke> strokes) {
    hint.setVisible(strokes.isEmpty());
    int last = strokes.size() - 1;
    int paintedPoints = pointsPainted(strokes, last);
    if (paintedPoints < 0) {
      paintAll(strokes);
    } else {
      paint(strokes.get(last), paintedPoints);
      painted = strokes;
    }
  }

  /** Shows how large the pen is, in pad units around a point of this node. */
  void showPen(double x, double y, double width) {
    penRing.setCenterX(x);
    penRing.setCenterY(y);
    penRing.setRadius(width * multiple / 2);
    penRing.setVisible(contains(x, y));
  }

  /** Hides the pen's outline. */
  void hidePen() {
    penRing.setVisible(false);
  }

  /** An x of this node in units of the 28x28 picture. */
  double unitX(double x) {
    return (x - canvas.getLayoutX()) / multiple;
  }

  /** A y of this node in units of the 28x28 picture. */
  double unitY(double y) {
    return (y - canvas.getLayoutY()) / multiple;
  }

  /** How many points of the last stroke stand already, or -1 when more than that changed. */
  private int pointsPainted(List<Stroke> strokes, int last) {
    int before = painted.size() - 1;
    boolean grewOrAdded = last >= 0 && (before == last || before == last - 1);
    for (int i = 0; grewOrAdded && i < last; i++) {
      grewOrAdded = painted.get(i) == strokes.get(i);
    }
    if (!grewOrAdded) {
      return -1;
    }
    return before == last ? commonPoints(painted.get(last), strokes.get(last)) : 0;
  }

  private static int commonPoints(Stroke old, Stroke now) {
    int size = old.size();
    boolean grew =
        now.size() >= size
            && old.width() == now.width()
            && old.erases() == now.erases()
            && Arrays.equals(old.xs(), 0, size, now.xs(), 0, size)
            && Arrays.equals(old.ys(), 0, size, now.ys(), 0, size);
    return grew ? size : -1;
  }

  private void paintAll(List<Stroke> strokes) {
    painted = strokes;
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.setFill(GROUND);
    gc.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    gc.setLineCap(StrokeLineCap.ROUND);
    gc.setLineJoin(StrokeLineJoin.ROUND);
    strokes.forEach(stroke -> paint(stroke, 0));
  }

  private void paint(Stroke stroke, int pointsStanding) {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    double[] xs = stroke.xs();
    double[] ys = stroke.ys();
    double width = stroke.width() * multiple;
    gc.setFill(stroke.erases() ? GROUND : INK);
    gc.setStroke(gc.getFill());
    gc.setLineWidth(width);
    if (pointsStanding == 0) {
      gc.fillOval(xs[0] * multiple - width / 2, ys[0] * multiple - width / 2, width, width);
    }
    int from = Math.max(0, pointsStanding - 1);
    int count = xs.length - from;
    if (count < 2) {
      return;
    }
    double[] px = new double[count];
    double[] py = new double[count];
    for (int i = 0; i < count; i++) {
      px[i] = xs[from + i] * multiple;
      py[i] = ys[from + i] * multiple;
    }
    gc.strokePolyline(px, py, count);
  }

  private double outer() {
    return multiple * DigitColours.SIDE + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return outer();
  }

  @Override
  protected double computePrefHeight(double width) {
    return outer();
  }

  @Override
  protected double computeMinWidth(double height) {
    return outer();
  }

  @Override
  protected double computeMinHeight(double width) {
    return outer();
  }

  @Override
  protected double computeMaxWidth(double height) {
    return outer();
  }

  @Override
  protected double computeMaxHeight(double width) {
    return outer();
  }

  @Override
  protected void layoutChildren() {
    double side = multiple * DigitColours.SIDE;
    canvas.relocate(snappedLeftInset(), snappedTopInset());
    layoutInArea(
        hint, snappedLeftInset(), snappedTopInset(), side, side, 0, HPos.CENTER, VPos.CENTER);
  }
}
