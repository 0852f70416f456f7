package io.bottleneck.ink;

import java.util.Arrays;

/**
 * One movement of the pen, from down to up. Immutable; coordinates are in units of the 28x28
 * picture (x to the right, y down, the picture's corners are (0,0) and (28,28)).
 *
 * @param xs x of each point, at least one, finite
 * @param ys y of each point, as many
 * @param width diameter of the round pen in the same units, above 0; of a soft pen the diameter
 *     where its ink is half as strong as in the middle
 * @param erases whether it takes ink away instead of leaving it
 * @param soft whether its ink fades towards the edge
 */
public record Stroke(double[] xs, double[] ys, double width, boolean erases, boolean soft)
    implements Mark {
  /** Copies the points and checks them. */
  public Stroke {
    xs = xs.clone();
    ys = ys.clone();
    if (xs.length == 0 || xs.length != ys.length) {
      throw new IllegalArgumentException("%d x and %d y".formatted(xs.length, ys.length));
    }
    for (int i = 0; i < xs.length; i++) {
      if (!Double.isFinite(xs[i]) || !Double.isFinite(ys[i])) {
        throw new IllegalArgumentException("point %d is (%s, %s)".formatted(i, xs[i], ys[i]));
      }
    }
    if (!(width > 0) || width == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("pen width " + width);
    }
  }

  /** A stroke of a hard pen. */
  public Stroke(double[] xs, double[] ys, double width, boolean erases) {
    this(xs, ys, width, erases, false);
  }

  /** A copy of the x of each point. */
  @Override
  public double[] xs() {
    return xs.clone();
  }

  /** A copy of the y of each point. */
  @Override
  public double[] ys() {
    return ys.clone();
  }

  /** Number of points. */
  public int size() {
    return xs.length;
  }

  /** The first {@code points} points, at least one. */
  public Stroke upTo(int points) {
    return points >= size()
        ? this
        : new Stroke(Arrays.copyOf(xs, points), Arrays.copyOf(ys, points), width, erases, soft);
  }

  /** How many points both begin with, if the same pen drew them. */
  int commonPoints(Stroke other) {
    if (width != other.width || erases != other.erases || soft != other.soft) {
      return 0;
    }
    int size = Math.min(size(), other.size());
    int x = Arrays.mismatch(xs, 0, size, other.xs, 0, size);
    int y = Arrays.mismatch(ys, 0, size, other.ys, 0, size);
    return Math.min(x < 0 ? size : x, y < 0 ? size : y);
  }

  @Override
  public Stroke moved(Similarity by) {
    return moved(by, by.scale());
  }

  /** Its points moved, its pen {@code widening} times as wide. */
  Stroke moved(Similarity by, double widening) {
    double[] toX = new double[xs.length];
    double[] toY = new double[ys.length];
    for (int i = 0; i < xs.length; i++) {
      toX[i] = by.x(xs[i], ys[i]);
      toY[i] = by.y(xs[i], ys[i]);
    }
    return new Stroke(toX, toY, width * widening, erases, soft);
  }
}
