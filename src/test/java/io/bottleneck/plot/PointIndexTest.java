package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PointIndexTest {
  @RepeatedTest(40)
  void findsWhatLookingAtEveryPointFinds(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    ScatterPoints points = clusters(random, random.nextInt(3000));
    PointIndex index = new PointIndex(points);
    for (int query = 0; query < 100; query++) {
      double x = random.nextGaussian() * 4;
      double y = random.nextGaussian() * 4;
      double radius = Math.exp(random.nextGaussian() * 2);
      ClassFilter filter =
          random.nextBoolean() ? ClassFilter.ALL : new ClassFilter(random.nextInt(2048));
      assertThat(index.nearest(x, y, radius, filter))
          .isEqualTo(bruteNearest(points, x, y, radius, filter));
      assertThat(index.countWithin(x, y, radius, filter))
          .isEqualTo(bruteCount(points, x, y, radius, filter));
    }
  }

  @Test
  void pointsInOnePlaceAndPointsThatAreNotFiniteDoNoHarm() {
    ScatterPoints points =
        new ScatterPoints(
            new float[] {2, 3, 2, 3, Float.NaN, 0, 1, Float.NEGATIVE_INFINITY}, new byte[4]);
    PointIndex index = new PointIndex(points);
    assertThat(index.nearest(2.5, 3, 1, ClassFilter.ALL)).isZero();
    assertThat(index.countWithin(2, 3, 0.1, ClassFilter.ALL)).isEqualTo(2);
    assertThat(index.nearest(9, 9, 1, ClassFilter.ALL)).isEqualTo(-1);
  }

  @Test
  void noPointsAreNeverFound() {
    assertThat(new PointIndex(ScatterPoints.NONE).nearest(0, 0, 1e9, ClassFilter.ALL))
        .isEqualTo(-1);
  }

  private static ScatterPoints clusters(Random random, int n) {
    float[] positions = new float[2 * n];
    byte[] classes = new byte[n];
    for (int i = 0; i < n; i++) {
      classes[i] = (byte) (random.nextInt(11) - 1);
      double spread = random.nextInt(50) == 0 ? 100 : 0.3;
      positions[2 * i] = (float) (classes[i] % 4 + spread * random.nextGaussian());
      positions[2 * i + 1] = (float) (classes[i] / 4.0 + spread * random.nextGaussian());
    }
    return new ScatterPoints(positions, classes);
  }

  private static int bruteNearest(
      ScatterPoints points, double x, double y, double radius, ClassFilter filter) {
    int best = -1;
    double least = radius * radius;
    for (int i = 0; i < points.size(); i++) {
      double distance = squared(points, i, x, y);
      if (filter.shows(points.classes()[i]) && (best < 0 ? distance <= least : distance < least)) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  private static int bruteCount(
      ScatterPoints points, double x, double y, double radius, ClassFilter filter) {
    int count = 0;
    for (int i = 0; i < points.size(); i++) {
      if (filter.shows(points.classes()[i]) && squared(points, i, x, y) <= radius * radius) {
        count++;
      }
    }
    return count;
  }

  private static double squared(ScatterPoints points, int i, double x, double y) {
    double dx = points.x(i) - x;
    double dy = points.y(i) - y;
    return dx * dx + dy * dy;
  }
}
