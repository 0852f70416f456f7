package io.bottleneck.ink;

/**
 * A move of the plane that keeps shapes: scaling, turning and shifting at once. A point (x, y) goes
 * to (a x - b y + dx, b x + a y + dy). Immutable.
 *
 * @param a scale times the cosine of the angle
 * @param b scale times the sine of the angle; y points down, so that positive angles turn clockwise
 * @param dx shift to the right
 * @param dy shift downwards
 */
public record Similarity(double a, double b, double dx, double dy) {
  /** Leaves everything where it is. */
  public static final Similarity NONE = new Similarity(1, 0, 0, 0);

  /** Checks that it is finite and does not squeeze everything into one point. */
  public Similarity {
    if (!Double.isFinite(a + b + dx + dy) || a == 0 && b == 0) {
      throw new IllegalArgumentException("(%s, %s), (%s, %s)".formatted(a, b, dx, dy));
    }
  }

  /** A shift. */
  public static Similarity shift(double dx, double dy) {
    return new Similarity(1, 0, dx, dy);
  }

  /**
   * Scaling and turning about a point that stays where it is.
   *
   * @param scale above 0
   * @param angle in radians, clockwise on the screen
   */
  public static Similarity about(double x, double y, double scale, double angle) {
    double a = scale * Math.cos(angle);
    double b = scale * Math.sin(angle);
    return new Similarity(a, b, x - a * x + b * y, y - b * x - a * y);
  }

  /** First {@code this}, then {@code next}. */
  public Similarity then(Similarity next) {
    return new Similarity(
        next.a * a - next.b * b, next.b * a + next.a * b, next.x(dx, dy), next.y(dx, dy));
  }

  /** What takes everything back to where it was. */
  public Similarity inverse() {
    double square = a * a + b * b;
    return new Similarity(
        a / square, -b / square, -(a * dx + b * dy) / square, (b * dx - a * dy) / square);
  }

  /** How many times larger things become. */
  public double scale() {
    return Math.hypot(a, b);
  }

  /** Where x goes. */
  public double x(double x, double y) {
    return a * x - b * y + dx;
  }

  /** Where y goes. */
  public double y(double x, double y) {
    return b * x + a * y + dy;
  }
}
