package io.bottleneck.analysis;

/**
 * Turning or mirroring the plane about one point and shifting it, without stretching.
 *
 * @param cos and {@code sin}: the turn
 * @param mirrored 1, or -1 where y is turned over first
 * @param fromX and {@code fromY}: the point that is turned about
 * @param toX and {@code toY}: where that point goes
 */
record PlaneMotion(
    double cos, double sin, int mirrored, double fromX, double fromY, double toX, double toY) {

  /**
   * The motion that brings points as near as possible to others, by the sum of squared distances
   * (orthogonal Procrustes problem, Schonemann 1966; in the plane it has a closed form). Points
   * that are not finite in both are left out of account.
   *
   * @param from x, y of each point
   * @param to x, y of as many points
   */
  static PlaneMotion between(float[] from, float[] to) {
    double[] a = mean(from, to, from);
    double[] b = mean(from, to, to);
    double xx = 0;
    double xy = 0;
    double yx = 0;
    double yy = 0;
    for (int i = 0; i < from.length; i += 2) {
      if (finite(from, to, i)) {
        double x = from[i] - a[0];
        double y = from[i + 1] - a[1];
        xx += x * (to[i] - b[0]);
        xy += x * (to[i + 1] - b[1]);
        yx += y * (to[i] - b[0]);
        yy += y * (to[i + 1] - b[1]);
      }
    }
    double turned = Math.hypot(xx + yy, xy - yx);
    double mirroredToo = Math.hypot(xx - yy, xy + yx);
    int mirrored = mirroredToo > turned ? -1 : 1;
    double angle = Math.atan2(xy - mirrored * yx, xx + mirrored * yy);
    return new PlaneMotion(Math.cos(angle), Math.sin(angle), mirrored, a[0], a[1], b[0], b[1]);
  }

  private static boolean finite(float[] from, float[] to, int i) {
    return Float.isFinite(from[i] + from[i + 1] + to[i] + to[i + 1]);
  }

  private static double[] mean(float[] from, float[] to, float[] of) {
    double x = 0;
    double y = 0;
    int count = 0;
    for (int i = 0; i < from.length; i += 2) {
      if (finite(from, to, i)) {
        x += of[i];
        y += of[i + 1];
        count++;
      }
    }
    return new double[] {x / Math.max(1, count), y / Math.max(1, count)};
  }

  /** Moved copies of x, y of each point. */
  float[] applyTo(float[] points) {
    float[] moved = new float[points.length];
    for (int i = 0; i < points.length; i += 2) {
      double x = points[i] - fromX;
      double y = mirrored * (points[i + 1] - fromY);
      moved[i] = (float) (toX + cos * x - sin * y);
      moved[i + 1] = (float) (toY + sin * x + cos * y);
    }
    return moved;
  }

  /** Where the point that is moved to (x, y) was. */
  float[] undo(float x, float y) {
    double dx = x - toX;
    double dy = y - toY;
    double turnedX = cos * dx + sin * dy;
    double turnedY = cos * dy - sin * dx;
    return new float[] {(float) (fromX + turnedX), (float) (fromY + mirrored * turnedY)};
  }
}
