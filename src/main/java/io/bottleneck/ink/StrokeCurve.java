package io.bottleneck.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The path of a pen that was seen only here and there. A fast mouse and most pen data leave points
 * several pixels apart; a hand does not turn at them, so a polyline through them is a digit nobody
 * wrote. The path is a Catmull-Rom spline through all points with centripetal parameters, which
 * alone neither loops nor overshoots between points at uneven distances (Yuksel, Schaefer and
 * Keyser 2011, "Parameterization and applications of Catmull-Rom curves").
 *
 * <p>Points closer than {@value #STRAIGHT} units are joined by straight lines: there is nothing
 * left to guess.
 */
final class StrokeCurve {
  /** Longest straight piece, in units of the 28x28 picture: not seen at 28 pixels. */
  static final double STRAIGHT = 1;

  /** Pieces between two points: each turns by a tenth of a right angle, which no eye sees. */
  private static final int MOST_PIECES = 10;

  private final double[] xs;
  private final double[] ys;
  private final int size;

  /** Square roots of the distances to the next points: centripetal parameters. */
  private final double[] knots;

  private double[] curveXs;
  private double[] curveYs;
  private int made;

  private StrokeCurve(double[] xs, double[] ys) {
    this.xs = new double[xs.length];
    this.ys = new double[xs.length];
    int kept = 0;
    for (int i = 0; i < xs.length; i++) { // a pen that rests has no direction
      if (kept == 0 || xs[i] != this.xs[kept - 1] || ys[i] != this.ys[kept - 1]) {
        this.xs[kept] = xs[i];
        this.ys[kept++] = ys[i];
      }
    }
    size = kept;
    knots = new double[Math.max(0, size - 1)];
    curveXs = new double[2 * size];
    curveYs = new double[2 * size];
  }

  /**
   * Points of the path, straight pieces between them.
   *
   * @param xs x of each point of a stroke, at least one
   * @param ys y of each point
   * @return x and y of as many points or more, through the given ones in their order; a point that
   *     repeats the one before counts once
   */
  static double[][] through(double[] xs, double[] ys) {
    StrokeCurve curve = new StrokeCurve(xs, ys);
    curve.follow(0, curve.size - 1);
    return new double[][] {
      Arrays.copyOf(curve.curveXs, curve.made), Arrays.copyOf(curve.curveYs, curve.made)
    };
  }

  /** How many straight or bent ways lead from point to point; a dot counts as one. */
  static int spans(Stroke stroke) {
    return Math.max(1, new StrokeCurve(stroke.xs(), stroke.ys()).size - 1);
  }

  /** What the pen sweeps in all. */
  static List<Capsule> pieces(Stroke stroke) {
    return pieces(stroke, 0, Integer.MAX_VALUE);
  }

  /**
   * What the pen sweeps on some of its {@link #spans}. How a span bends follows from the point
   * before it and the one behind it: only the last can still change when a stroke goes on.
   *
   * @param first number of the first span, from 0
   * @param end number of the one after the last; more than there are means all
   */
  static List<Capsule> pieces(Stroke stroke, int first, int end) {
    List<Capsule> pieces = new ArrayList<>();
    StrokeCurve curve = new StrokeCurve(stroke.xs(), stroke.ys());
    if (first >= Math.min(end, Math.max(1, curve.size - 1))) {
      return pieces;
    }
    curve.follow(first, Math.min(end, curve.size - 1));
    for (int i = Math.min(1, curve.made - 1); i < curve.made; i++) {
      int from = Math.max(0, i - 1);
      pieces.add(
          new Capsule(
              curve.curveXs[from],
              curve.curveYs[from],
              curve.curveXs[i],
              curve.curveYs[i],
              stroke.width() / 2,
              stroke.erases()));
    }
    return pieces;
  }

  /** The path from point {@code first} to point {@code last}. */
  private void follow(int first, int last) {
    for (int i = 0; i + 1 < size; i++) {
      // Strict, because generated digits are to be the same on every platform.
      knots[i] = Math.sqrt(StrictMath.hypot(xs[i + 1] - xs[i], ys[i + 1] - ys[i]));
    }
    add(xs[first], ys[first]);
    for (int i = first; i < last; i++) {
      int pieces = (int) Math.min(MOST_PIECES, Math.ceil(knots[i] * knots[i] / STRAIGHT));
      if (pieces > 1 && size > 2) {
        bend(i, pieces);
      }
      add(xs[i + 1], ys[i + 1]);
    }
  }

  /** Adds the points between {@code i} and the next one: a cubic by its slopes at both. */
  private void bend(int i, int pieces) {
    double chordX = xs[i + 1] - xs[i];
    double chordY = ys[i + 1] - ys[i];
    boolean first = i == 0;
    boolean last = i + 2 == size;
    double leave = first ? 0 : softness(i);
    double arrive = last ? 0 : softness(i + 1);
    double startX = first ? 0 : leave * slope(xs, i, i);
    double startY = first ? 0 : leave * slope(ys, i, i);
    double endX = last ? free(chordX, startX) : arrive * slope(xs, i + 1, i);
    double endY = last ? free(chordY, startY) : arrive * slope(ys, i + 1, i);
    startX = first ? free(chordX, endX) : startX;
    startY = first ? free(chordY, endY) : startY;
    for (int piece = 1; piece < pieces; piece++) {
      double t = piece / (double) pieces;
      add(xs[i] + cubic(chordX, startX, endX, t), ys[i] + cubic(chordY, startY, endY, t));
    }
  }

  /** The slope at {@code point}, in the parameters of the piece that begins at {@code piece}. */
  private double slope(double[] values, int point, int piece) {
    double before = (values[point] - values[point - 1]) / knots[point - 1];
    double after = (values[point + 1] - values[point]) / knots[point];
    double both = (values[point + 1] - values[point - 1]) / (knots[point - 1] + knots[point]);
    return knots[piece] * (before - both + after);
  }

  /** The slope at an end of the stroke, where the path runs out straight: a natural spline's. */
  private static double free(double chord, double other) {
    return (3 * chord - other) / 2;
  }

  /**
   * By how much the slope at a point counts: wholly up to a right angle, less and less beyond, not
   * at all where the pen turns back. The sharper a turn, the more likely the hand made it just
   * there, and a curve round it would reach farther than the hand did.
   */
  private double softness(int i) {
    double in = knots[i - 1] * knots[i - 1];
    double out = knots[i] * knots[i];
    double cosine =
        (xs[i] - xs[i - 1]) / in * ((xs[i + 1] - xs[i]) / out)
            + (ys[i] - ys[i - 1]) / in * ((ys[i + 1] - ys[i]) / out);
    return Math.max(0, Math.min(1, 1 + cosine));
  }

  /** Hermite's cubic from 0 (t = 0) to {@code chord} (t = 1). */
  private static double cubic(double chord, double start, double end, double t) {
    double third = start + end - 2 * chord;
    double second = 3 * chord - 2 * start - end;
    return ((third * t + second) * t + start) * t;
  }

  private void add(double x, double y) {
    if (made == curveXs.length) {
      curveXs = Arrays.copyOf(curveXs, 2 * made);
      curveYs = Arrays.copyOf(curveYs, 2 * made);
    }
    curveXs[made] = x;
    curveYs[made++] = y;
  }
}
