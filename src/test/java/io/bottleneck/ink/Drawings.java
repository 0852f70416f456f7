package io.bottleneck.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Drawings that the tests of this package share. */
final class Drawings {
  private Drawings() {}

  static Stroke pen(double width, double... xy) {
    return stroke(width, false, xy);
  }

  static Stroke eraser(double width, double... xy) {
    return stroke(width, true, xy);
  }

  private static Stroke stroke(double width, boolean erases, double... xy) {
    double[] xs = new double[xy.length / 2];
    double[] ys = new double[xy.length / 2];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = xy[2 * i];
      ys[i] = xy[2 * i + 1];
    }
    return new Stroke(xs, ys, width, erases);
  }

  /** A seven with a bar, about 12 wide and 16 high, its upper left at (8, 6). */
  static List<Stroke> seven() {
    return List.of(pen(2, 8, 6, 20, 6, 12, 22), pen(2, 11, 14, 19, 13));
  }

  /** Every point of {@code strokes} multiplied, then moved; pens unchanged. */
  static List<Stroke> moved(List<Stroke> strokes, double scale, double dx, double dy) {
    List<Stroke> result = new ArrayList<>();
    for (Stroke stroke : strokes) {
      double[] xs = stroke.xs();
      double[] ys = stroke.ys();
      for (int i = 0; i < xs.length; i++) {
        xs[i] = xs[i] * scale + dx;
        ys[i] = ys[i] * scale + dy;
      }
      result.add(new Stroke(xs, ys, stroke.width(), stroke.erases()));
    }
    return result;
  }

  /** One stroke of {@code points} points wandering over the picture. */
  static Stroke wandering(SplittableRandom random, int points, double width, boolean erases) {
    double[] xs = new double[points];
    double[] ys = new double[points];
    double x = random.nextDouble(4, 24);
    double y = random.nextDouble(4, 24);
    double heading = random.nextDouble(2 * Math.PI);
    for (int i = 0; i < points; i++) {
      xs[i] = x;
      ys[i] = y;
      heading += random.nextDouble(-0.5, 0.5);
      x += 0.4 * Math.cos(heading);
      y += 0.4 * Math.sin(heading);
    }
    return new Stroke(xs, ys, width, erases);
  }

  /** A grey digit in MNIST's form: 20 pixels high, its centre of mass in the middle. */
  static float[] mnistLike() {
    return new InkRenderer().render(seven(), true);
  }
}
