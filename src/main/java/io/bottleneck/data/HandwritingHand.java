package io.bottleneck.data;

import io.bottleneck.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One writing of one digit by one hand: everything that varies from writing to writing, drawn once.
 *
 * <p>Only {@code nextDouble()} and {@code StrictMath} are used, whose results the platform
 * specifies to the bit, so that a seed gives the same digits everywhere.
 */
final class HandwritingHand {
  private static final double CONTROL_JITTER = 0.028;
  private static final double SLANT = 0.26;
  private static final double ROTATION = 0.08;
  private static final double ASPECT = 0.24;
  private static final double TAPER = 0.3;
  private static final double WAIST = 0.24;
  private static final double ELASTIC = 0.0259;
  private static final double PEN_MEAN = 2.6;
  private static final double PEN_SPREAD = 0.7;
  private static final double PEN_LEAST = 1.65;
  private static final double LARGEST = 17;
  private static final double SIZE_SPREAD = 0.06;
  private static final int STEPS = 10;
  private static final double MIDDLE_X = 0.35;
  private static final double MIDDLE = DigitDataset.SIDE / 2.0;

  private final SplittableRandom random;
  private final double pen;
  private final double slant;
  private final double rotation;
  private final double aspect;
  private final double taper;
  private final double waist;
  private final double[] wave = new double[6];

  HandwritingHand(SplittableRandom random) {
    this.random = random;
    pen = Math.max(PEN_LEAST, PEN_MEAN + PEN_SPREAD * normal());
    slant = SLANT * normal();
    rotation = ROTATION * normal();
    aspect = StrictMath.exp(ASPECT * normal());
    taper = TAPER * normal();
    waist = WAIST * normal();
    for (int i = 0; i < wave.length; i++) {
      wave[i] = 2 * Math.PI * random.nextDouble();
    }
  }

  /** Writes {@code style} into the middle of the 28x28 picture. */
  List<Stroke> write(HandwritingStyle style) {
    List<double[][]> lines = new ArrayList<>();
    for (HandwritingStyle.Path path : style.strokes()) {
      lines.add(curve(path));
    }
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (double[][] line : lines) {
      for (int i = 0; i < line[0].length; i++) {
        lean(line, i, style.slant());
        left = Math.min(left, line[0][i]);
        right = Math.max(right, line[0][i]);
        top = Math.min(top, line[1][i]);
        bottom = Math.max(bottom, line[1][i]);
      }
    }
    double size = LARGEST * (1 + SIZE_SPREAD * normal());
    double scale = size / Math.max(right - left, bottom - top);
    List<Stroke> strokes = new ArrayList<>();
    for (double[][] line : lines) {
      for (int i = 0; i < line[0].length; i++) {
        line[0][i] = MIDDLE + scale * (line[0][i] - (left + right) / 2);
        line[1][i] = MIDDLE + scale * (line[1][i] - (top + bottom) / 2);
      }
      strokes.add(new Stroke(line[0], line[1], pen, false));
    }
    return strokes;
  }

  /** A value of mean 0 and deviation 1 that never exceeds 3.5: no writing is grotesque. */
  private double normal() {
    double sum = random.nextDouble() + random.nextDouble() + random.nextDouble();
    return (sum + random.nextDouble() - 2) * Math.sqrt(3);
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

  /** Catmull and Rom's cubic from {@code b} to {@code c}. */
  private static double spline(double a, double b, double c, double d, double t) {
    double slopeB = (c - a) / 2;
    double slopeC = (d - b) / 2;
    double cubic = 2 * (b - c) + slopeB + slopeC;
    double square = 3 * (c - b) - 2 * slopeB - slopeC;
    return ((cubic * t + square) * t + slopeB) * t + b;
  }

  /** Elastic displacement, aspect, slant, then rotation of one point. */
  private void lean(double[][] line, int i, double meanSlant) {
    double y = line[1][i] + waist * line[1][i] * (1 - line[1][i]);
    double x = line[0][i] + taper * (line[0][i] - MIDDLE_X) * (y - 0.5);
    double bentX = x + ELASTIC * (sine(4 * y, 0) + sine(5 * x + 3 * y, 1) + sine(7 * y, 2));
    double bentY = y + ELASTIC * (sine(4 * x, 3) + sine(5 * y + 3 * x, 4) + sine(6 * y, 5));
    double sheared = aspect * bentX - (meanSlant + slant) * bentY;
    double sin = StrictMath.sin(rotation);
    double cos = StrictMath.cos(rotation);
    line[0][i] = cos * sheared - sin * bentY;
    line[1][i] = sin * sheared + cos * bentY;
  }

  private double sine(double angle, int phase) {
    return StrictMath.sin(angle + wave[phase]);
  }
}
