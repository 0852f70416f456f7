package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

  @RepeatedTest(30)
  void selectsWhatLookingAtEveryPointSelects(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    ScatterPoints points = Scattered.points(random, random.nextInt(1500));
    PointIndex index = new PointIndex(points);
    ClassFilter filter =
        random.nextInt(3) == 0 ? ClassFilter.ALL : new ClassFilter(random.nextInt(2048));
    Selection all = index.all(filter);
    for (int query = 0; query < 20; query++) {
      MapRegion region = anyRegion(random);
      double x = random.nextGaussian() * 4;
      double y = random.nextGaussian() * 4;
      double radius = Math.exp(random.nextGaussian() * 2);
      BitSet inRegion = new BitSet();
      BitSet near = new BitSet();
      BitSet visible = new BitSet();
      for (int i = 0; i < points.size(); i++) {
        boolean finite = Float.isFinite(points.x(i)) && Float.isFinite(points.y(i));
        if (finite && filter.shows(points.classes()[i])) {
          visible.set(i);
          inRegion.set(i, region.holds(points.x(i), points.y(i)));
          near.set(i, squared(points, i, x, y) <= radius * radius);
        }
      }
      assertThat(index.within(region, filter)).isEqualTo(Selection.of(inRegion));
      assertThat(index.within(x, y, radius, filter)).isEqualTo(near);
      assertThat(all).isEqualTo(Selection.of(visible));
    }
  }

  @RepeatedTest(30)
  void runsTakeEveryPointOfAnAreaOnce(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    ScatterPoints points = Scattered.points(random, random.nextInt(1500));
    PointIndex index = new PointIndex(points);
    for (int query = 0; query < 20; query++) {
      Bounds area = anyRegion(random).bounds();
      int[] taken = new int[points.size()];
      index.runs(
          area,
          (from, to) -> {
            for (int k = from; k < to; k++) {
              int id = index.order()[k];
              taken[id]++;
              assertThat(index.sorted()[2 * k]).isEqualTo(points.x(id));
              assertThat(index.sorted()[2 * k + 1]).isEqualTo(points.y(id));
              assertThat(index.sortedClasses()[k]).isEqualTo(points.classes()[id]);
            }
          });
      for (int i = 0; i < taken.length; i++) {
        assertThat(taken[i]).isBetween(area.holds(points.x(i), points.y(i)) ? 1 : 0, 1);
      }
    }
  }

  @Test
  void theNearestOtherPointIsFoundHoweverFarItIs() {
    float[] positions = {0, 0, 1e6f, 0, 0, 1e-6f, Float.NaN, 1, 3e38f, -3e38f};
    PointIndex index = new PointIndex(new ScatterPoints(positions, new byte[5]));
    assertThat(index.nearestOther(0)).isEqualTo(index.nearestOther(2)).isEqualTo(1e-6f);
    assertThat(index.nearestOther(1)).isEqualTo(1e6);
    assertThat(index.nearestOther(3)).isZero();
    assertThat(index.nearestOther(4)).isGreaterThan(4e38);
  }

  private static MapRegion anyRegion(Random random) {
    double reach = random.nextInt(5) == 0 ? 100 : 2;
    List<Place> corners = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      corners.add(new Place(reach * random.nextGaussian(), reach * random.nextGaussian()));
    }
    Place last = corners.get(corners.size() - 1);
    return random.nextBoolean() ? new Lasso(corners) : Bounds.between(corners.get(0), last);
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
