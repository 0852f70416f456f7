package io.bottleneck.ui.view;

import io.bottleneck.plot.AxisScale;

/**
 * Where a plot stands on its canvas and what it shows; y grows upwards in values and downwards in
 * pixels.
 *
 * @param left pixels from the canvas' left edge to the plot
 * @param top pixels from the canvas' top edge to the plot
 * @param width of the plot in pixels, above 0
 * @param height of the plot in pixels, above 0
 */
record ChartFrame(double left, double top, double width, double height, AxisScale x, AxisScale y) {
  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  double pixelX(double value) {
    return left + x.unit(value) * width;
  }

  double pixelY(double value) {
    return bottom() - y.unit(value) * height;
  }

  /** Place along the x axis, 0 at its low end, of a pixel. */
  double unitX(double pixel) {
    return (pixel - left) / width;
  }

  /** Place along the y axis, 0 at its low end, of a pixel. */
  double unitY(double pixel) {
    return (bottom() - pixel) / height;
  }

  double valueX(double pixel) {
    return x.value(unitX(pixel));
  }

  boolean contains(double pixelX, double pixelY) {
    return pixelX >= left && pixelX <= right() && pixelY >= top && pixelY <= bottom();
  }
}
