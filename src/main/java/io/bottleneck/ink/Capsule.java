package io.bottleneck.ink;

/**
 * The area a round pen sweeps along one straight piece of a stroke, in units of the 28x28 picture.
 *
 * @param ax x of the piece's start
 * @param ay y of the piece's start
 * @param bx x of its end; a dot ends where it starts
 * @param by y of its end
 * @param radius half the pen's width
 * @param erases whether it takes ink away
 */
record Capsule(double ax, double ay, double bx, double by, double radius, boolean erases) {

  /** Every point multiplied by {@code scale}, then moved; the radius stays. */
  Capsule moved(double scale, double dx, double dy) {
    return new Capsule(
        ax * scale + dx, ay * scale + dy, bx * scale + dx, by * scale + dy, radius, erases);
  }

  /**
   * The part whose pen touches the square from 0 to {@code side}, or null when none does: Liang and
   * Barsky's clipping of the centre line against the square grown by the radius.
   */
  Capsule clipped(double side) {
    double low = -radius;
    double high = side + radius;
    double enter = 0;
    double leave = 1;
    double dx = bx - ax;
    double dy = by - ay;
    double[] steps = {-dx, dx, -dy, dy};
    double[] rooms = {ax - low, high - ax, ay - low, high - ay};
    for (int edge = 0; edge < steps.length; edge++) {
      if (steps[edge] == 0) {
        if (rooms[edge] < 0) {
          return null;
        }
      } else if (steps[edge] < 0) {
        enter = Math.max(enter, rooms[edge] / steps[edge]);
      } else {
        leave = Math.min(leave, rooms[edge] / steps[edge]);
      }
    }
    if (enter > leave) {
      return null;
    }
    if (enter == 0 && leave == 1) {
      return this;
    }
    return new Capsule(
        ax + enter * dx, ay + enter * dy, ax + leave * dx, ay + leave * dy, radius, erases);
  }
}
