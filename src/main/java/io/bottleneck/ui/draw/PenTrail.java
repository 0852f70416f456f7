package io.bottleneck.ui.draw;

import io.bottleneck.ink.Stroke;
import java.util.Arrays;

/**
 * A gesture under way: where the pen has been since it went down. Coordinates in units of the 28x28
 * picture; the pen may leave the picture and come back.
 */
final class PenTrail {
  /** Coordinates are kept to a thousandth of a pixel, so that they are short as text. */
  private static final double GRAIN = 1000;

  /** Farther out a pen cannot be: several screens away. */
  private static final double REACH = 1000;

  private final double width;
  private final boolean erases;
  private final boolean soft;
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int size;

  /** Puts a round pen of {@code width} down. */
  PenTrail(double x, double y, double width, boolean erases, boolean soft) {
    this.width = width;
    this.erases = erases;
    this.soft = soft;
    moveTo(x, y);
  }

  /**
   * Moves the pen in a straight line.
   *
   * @return whether it moved
   */
  boolean moveTo(double x, double y) {
    double toX = kept(x);
    double toY = kept(y);
    if (size > 0 && xs[size - 1] == toX && ys[size - 1] == toY) {
      return false;
    }
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
    }
    xs[size] = toX;
    ys[size++] = toY;
    return true;
  }

  /** The stroke so far. */
  Stroke stroke() {
    return new Stroke(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size), width, erases, soft);
  }

  private static double kept(double value) {
    return Math.round(Math.max(-REACH, Math.min(REACH, value)) * GRAIN) / GRAIN;
  }
}
