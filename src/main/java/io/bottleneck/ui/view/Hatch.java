package io.bottleneck.ui.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Strokes over a picture that is not to be believed. */
public final class Hatch {
  private static final Color STROKE = Color.gray(1, 0.4);

  private Hatch() {}

  /**
   * Strokes over a square.
   *
   * @param x its left side
   * @param y its top
   * @param side its width and height
   * @param between units from one stroke to the next
   */
  public static void paint(GraphicsContext g, double x, double y, double side, double between) {
    g.save();
    g.beginPath();
    g.rect(x, y, side, side);
    g.clip();
    g.setStroke(STROKE);
    g.setLineWidth(1);
    for (double from = x - side + between / 2; from < x + side; from += between) {
      g.strokeLine(from, y + side, from + side, y);
    }
    g.restore();
  }
}
