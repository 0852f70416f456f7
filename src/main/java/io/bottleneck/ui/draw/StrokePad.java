package io.bottleneck.ui.draw;

import io.bottleneck.ink.Drawing;
import io.bottleneck.ink.GrowingInk;
import io.bottleneck.ink.InkRaster;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.fx.PixelImage;
import io.bottleneck.ui.view.ScreenScale;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/**
 * A drawing as smooth ink at any size, light on dark like the digits it is compared with. Knows no
 * mouse and no keys; see {@code PadGestures}.
 */
final class StrokePad extends Region {
  private final ImageView view = new ImageView();
  private final Label hint;
  private final Circle penRing = new Circle();
  private Drawing painted = Drawing.BLANK;
  private GrowingInk ink;
  private PixelImage image;
  private double renderScale = 1;
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
    getChildren().addAll(view, hint, penRing);
    setMultiple(multiple);
    ScreenScale.follow(this, this::resolution);
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
    view.setFitWidth(units * DigitColours.SIDE);
    view.setFitHeight(units * DigitColours.SIDE);
    requestLayout();
    resolution(renderScale);
  }

  /** Shows {@code drawing}; one that only grew is only continued. */
  void show(Drawing drawing) {
    hint.setVisible(drawing.isBlank());
    painted = drawing;
    paint(ink.show(drawing));
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
    return (x - view.getLayoutX()) / multiple;
  }

  /** A y of this node in units of the 28x28 picture. */
  double unitY(double y) {
    return (y - view.getLayoutY()) / multiple;
  }

  private void paint(InkRaster.Part part) {
    float[] values = ink.ink();
    int[] pixels = image.pixels();
    for (int y = part.y(); y < part.y() + part.height(); y++) {
      for (int x = part.x(); x < part.x() + part.width(); x++) {
        pixels[y * ink.side() + x] = DigitColours.grey(values[y * ink.side() + x]);
      }
    }
    image.changed(part.x(), part.y(), part.width(), part.height());
  }

  /** The pad is as fine as the screen. */
  private void resolution(double scale) {
    renderScale = scale;
    int side = (int) Math.round(multiple * DigitColours.SIDE * scale);
    if (ink == null || ink.side() != side) {
      ink = new GrowingInk(side);
      image = new PixelImage(side, side);
      view.setImage(image.image());
      ink.show(painted);
      paint(new InkRaster.Part(0, 0, side, side));
    }
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
    view.relocate(snappedLeftInset(), snappedTopInset());
    layoutInArea(
        hint, snappedLeftInset(), snappedTopInset(), side, side, 0, HPos.CENTER, VPos.CENTER);
  }
}
