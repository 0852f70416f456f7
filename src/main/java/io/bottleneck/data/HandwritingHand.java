package io.bottleneck.data;

import io.bottleneck.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * One writing of one digit: everything that varies from writing to writing, drawn once. Lengths are
 * in units of the digit's height unless said otherwise; the spreads are deviations, tuned on
 * MNIST's training digits.
 *
 * <p>Only {@code nextDouble()} and {@code StrictMath} are used, whose results the platform
 * specifies to the bit, so that a seed gives the same digits everywhere.
 */
final class HandwritingHand {
  /** Each control point's own displacement, in x and in y. */
  private static final double CONTROL_JITTER = 0.01;

  /** Shear about the way's own slant. */
  private static final double SLANT = 0.26;

  /** Rotation in radians. */
  private static final double ROTATION = 0.08;

  /** Logarithm of the width by the height. */
  private static final double ASPECT = 0.24;

  /** How much wider the foot is than the head. */
  private static final double TAPER = 0.3;

  /** How far a digit's waist is moved up or down, times four. */
  private static final double WAIST = 0.18;

  /** Amplitude of each wave of the elastic displacement; a constant, its phases vary. */
  private static final double ELASTIC = 0.0106;

  /** Pen width in units of the 28x28 picture: mean, deviation and least. */
  private static final double PEN_MEAN = 2.45;

  private static final double PEN_SPREAD = 0.7;
  private static final double PEN_LEAST = 1.89;

  /** Longer side of the written digit, in units of the 28x28 picture, and its relative spread. */
  private static final double SIZE = 17;

  private static final double SIZE_SPREAD = 0.06;

  /** Where the middle of a way's notation lies. */
  private static final double MIDDLE_X = 0.35;

  private static final double MIDDLE_Y = 0.5;

  /** Points that a curve gets between two control points. */
  private static final int STEPS = 10;

  private static final double CENTRE = DigitDataset.SIDE / 2.0;

  private final DoubleSupplier random;
  private final double pen;
  private final double size;
  private final double slant;
  private final double sine;
  private final double cosine;
  private final double aspect;
  private final double taper;
  private final double waist;
  private final double[] phase = new double[6];

  /**
   * Draws a hand.
   *
   * @param random numbers from 0 to below 1; goes on being asked when the hand writes
   * @param boldness factor of the pen's width
   */
  HandwritingHand(DoubleSupplier random, double boldness) {
    this.random = random;
    pen = boldness * Math.max(PEN_LEAST, PEN_MEAN + PEN_SPREAD * normal());
    size = SIZE * (1 + SIZE_SPREAD * normal());
    slant = SLANT * normal();
    double rotation = ROTATION * normal();
    sine = StrictMath.sin(rotation);
    cosine = StrictMath.cos(rotation);
    aspect = StrictMath.exp(ASPECT * normal());
    taper = TAPER * normal();
    waist = WAIST * normal();
    for (int i = 0; i < phase.length; i++) {
      phase[i] = 2 * Math.PI * random.getAsDouble();
    }
  }

  /** Writes {@code style} into the middle of the 28x28 picture. */
  List<Stroke> write(HandwritingStyle style) {
    List<double[][]> lines = new ArrayList<>();
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (HandwritingStyle.Path path : style.strokes()) {
      double[][] line = curve(path);
      for (int i = 0; i < line[0].length; i++) {
        bend(line, i, style.slant());
        left = Math.min(left, line[0][i]);
        right = Math.max(right, line[0][i]);
        top = Math.min(top, line[1][i]);
        bottom = Math.max(bottom, line[1][i]);
      }
      lines.add(line);
    }
    double scale = size / Math.max(right - left, bottom - top);
    List<Stroke> strokes = new ArrayList<>();
    for (double[][] line : lines) {
      for (int i = 0; i < line[0].length; i++) {
        line[0][i] = CENTRE + scale * (line[0][i] - (left + right) / 2);
        line[1][i] = CENTRE + scale * (line[1][i] - (top + bottom) / 2);
      }
      strokes.add(new Stroke(line[0], line[1], pen, false));
    }
    return strokes;
  }

  /** A bell-shaped value of mean 0 and deviation 1, never beyond 3.5: no writing is grotesque. */
  private double normal() {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += random.getAsDouble();
    }
    return (sum - 2) * Math.sqrt(3);
  }

  /** Jitters the control points and joins them by a Catmull-Rom spline, broken at corners. */
  private double[][] curve(HandwritingStyle.Path path) {
    int points = path.xs().length;
    double[] px = new double[points];
    double[] py = new double[points];
    for (int i = 0; i < points; i++) {
      px[i] = path.xs()[i] + CONTROL_JITTER * normal();
      py[i] = path.ys()[i] + CONTROL_JITTER * normal();
    }
    double[][] line = new double[2][(points - 1) * STEPS + 1];
    for (int i = 0; i + 1 < points; i++) {
      int before = i == 0 || path.corner()[i] ? i : i - 1;
      int after = i + 2 == points || path.corner()[i + 1] ? i + 1 : i + 2;
      for (int step = 0; step <= STEPS; step++) {
        double t = step / (double) STEPS;
        int at = i * STEPS + step;
        line[0][at] = spline(px[before], px[i], px[i + 1], px[after], t);
        line[1][at] = spline(py[before], py[i], py[i + 1], py[after], t);
      }
    }
    return line;
  }

  /** Catmull and Rom's cubic from {@code b} (t = 0) to {@code c} (t = 1). */
  private static double spline(double a, double b, double c, double d, double t) {
    double slopeB = (c - a) / 2;
    double slopeC = (d - b) / 2;
    double cubic = 2 * (b - c) + slopeB + slopeC;
    double square = 3 * (c - b) - 2 * slopeB - slopeC;
    return ((cubic * t + square) * t + slopeB) * t + b;
  }

  /** Proportions, elastic displacement, slant and rotation of one point, in this order. */
  private void bend(double[][] line, int i, double meanSlant) {
    double y = line[1][i] + waist * line[1][i] * (1 - line[1][i]);
    double x = line[0][i] + taper * (line[0][i] - MIDDLE_X) * (y - MIDDLE_Y);
    double wavyX = x + ELASTIC * (wave(4 * y, 0) + wave(5 * x + 3 * y, 1) + wave(7 * y, 2));
    double wavyY = y + ELASTIC * (wave(4 * x, 3) + wave(5 * y + 3 * x, 4) + wave(6 * y, 5));
    double sheared = aspect * wavyX - (meanSlant + slant) * wavyY;
    line[0][i] = cosine * sheared - sine * wavyY;
    line[1][i] = sine * sheared + cosine * wavyY;
  }

  private double wave(double angle, int which) {
    return StrictMath.sin(angle + phase[which]);
  }
}
