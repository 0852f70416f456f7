package io.bottleneck.ink;

/**
 * One movement of the pen, from down to up. Immutable; coordinates are in units of the 28x28
 * picture (x to the right, y down, the picture's corners are (0,0) and (28,28)).
 *
 * @param xs x of each point, at least one, finite
 * @param ys y of each point, as many
 * @param width diameter of the round pen in the same units, above 0
 * @param erases whether it takes ink away instead of leaving it
 */
public record Stroke(double[] xs, double[] ys, double width, boolean erases) {
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
}
