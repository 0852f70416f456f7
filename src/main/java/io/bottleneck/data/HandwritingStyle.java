package io.bottleneck.data;

import java.util.ArrayList;
import java.util.List;

/**
 * One way of writing a digit: the pen's path by hand-placed control points, one unit high, y down.
 *
 * @param share how common it is among the ways of its digit; any positive number
 * @param slant mean shear of this way, in units of x for one unit of height, to the right
 * @param strokes the pen's movements in the order of writing
 */
record HandwritingStyle(double share, double slant, List<Path> strokes) {

  /**
   * One movement of the pen, as control points.
   *
   * @param xs x of each point
   * @param ys y of each point
   * @param corner where the pen turns sharply instead of running on smoothly
   */
  record Path(double[] xs, double[] ys, boolean[] corner) {}

  /**
   * Reads a way of writing from its notation: points {@code x,y} in hundredths of the height,
   * separated by blanks; {@code !} after a point makes it a corner; {@code /} lifts the pen.
   */
  static HandwritingStyle way(double share, double slant, String notation) {
    List<Path> paths = new ArrayList<>();
    for (String movement : notation.split("/")) {
      String[] points = movement.trim().split("\\s+");
      double[] xs = new double[points.length];
      double[] ys = new double[points.length];
      boolean[] corner = new boolean[points.length];
      for (int i = 0; i < points.length; i++) {
        corner[i] = points[i].endsWith("!");
        String[] pair = (corner[i] ? points[i].replace("!", "") : points[i]).split(",");
        xs[i] = Integer.parseInt(pair[0]) / 100.0;
        ys[i] = Integer.parseInt(pair[1]) / 100.0;
      }
      paths.add(new Path(xs, ys, corner));
    }
    return new HandwritingStyle(share, slant, List.copyOf(paths));
  }
}
