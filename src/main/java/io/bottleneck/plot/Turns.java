package io.bottleneck.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a line turns. Ramer (1972) and Douglas and Peucker (1973) keep of a line the point farthest
 * from the straight way between its ends, and go on on both sides of it: what is kept first, turns
 * most. Pure functions; any thread.
 */
public final class Turns {
  private Turns() {}

  private record Turn(int index, double away) {}

  /**
   * Indices of the points where a line turns most, ascending; neither end is one.
   *
   * @param xs x of each point
   * @param ys y of each point, as many
   * @param least how far a point lies from the straight way at least, in the same units
   * @param apart how far the chosen points lie from one another and from both ends at least
   * @param most how many at most
   */
  public static List<Integer> of(double[] xs, double[] ys, double least, double apart, int most) {
    List<Turn> turns = new ArrayList<>();
    collect(xs, ys, 0, xs.length - 1, least, turns);
    turns.sort(Comparator.comparingDouble(Turn::away).reversed().thenComparing(Turn::index));
    List<Integer> chosen = new ArrayList<>();
    for (Turn turn : turns) {
      boolean free =
          far(xs, ys, turn.index, 0, apart) && far(xs, ys, turn.index, xs.length - 1, apart);
      for (int other : chosen) {
        free &= far(xs, ys, turn.index, other, apart);
      }
      if (free && chosen.size() < most) {
        chosen.add(turn.index);
      }
    }
    chosen.sort(Comparator.naturalOrder());
    return chosen;
  }

  private static boolean far(double[] xs, double[] ys, int one, int other, double apart) {
    return Math.hypot(xs[one] - xs[other], ys[one] - ys[other]) >= apart;
  }

  private static void collect(
      double[] xs, double[] ys, int first, int last, double least, List<Turn> turns) {
    int farthest = -1;
    double away = least;
    for (int i = first + 1; i < last; i++) {
      double distance = distance(xs[i], ys[i], xs[first], ys[first], xs[last], ys[last]);
      if (distance >= away) {
        away = distance;
        farthest = i;
      }
    }
    if (farthest >= 0) {
      turns.add(new Turn(farthest, away));
      collect(xs, ys, first, farthest, least, turns);
      collect(xs, ys, farthest, last, least, turns);
    }
  }

  /** From (x, y) to the piece between a and b. */
  private static double distance(double x, double y, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
    along = Math.max(0, Math.min(1, along));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
  }
}
