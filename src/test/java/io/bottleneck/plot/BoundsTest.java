package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundsTest {
  @Test
  void aFewOutliersDoNotShrinkTheRest() {
    Random random = new Random(7);
    float[] positions = new float[2 * 10_000];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = random.nextFloat();
    }
    positions[0] = 1e6f;
    positions[3] = -1e6f;
    Bounds bounds = Bounds.central(positions);
    assertThat(bounds.minX()).isBetween(-0.1, 0.05);
    assertThat(bounds.maxX()).isBetween(0.95, 1.1);
    assertThat(bounds.minY()).isBetween(-0.1, 0.05);
    assertThat(bounds.maxY()).isBetween(0.95, 1.1);
  }

  @Test
  void aCloudWithoutOutliersIsHeldWhole() {
    float[] positions = new float[2 * 5_000];
    Random random = new Random(1);
    for (int i = 0; i < positions.length; i++) {
      positions[i] = random.nextFloat();
    }
    Bounds bounds = Bounds.central(positions);
    for (int i = 0; i < positions.length; i += 2) {
      assertThat((double) positions[i]).isBetween(bounds.minX(), bounds.maxX());
    }
  }

  @Test
  void pointsThatAreNotFiniteDoNotCount() {
    Bounds bounds = Bounds.central(new float[] {1, 2, Float.NaN, 9, 3, Float.POSITIVE_INFINITY});
    assertThat(bounds).isEqualTo(new Bounds(1, 2, 1, 2));
  }

  @Test
  void noPointsGiveTheUnitSquare() {
    assertThat(Bounds.central(new float[0])).isEqualTo(Bounds.UNIT);
  }

  @Test
  void aRectangleDrawnFromAnyCornerHoldsItsEdges() {
    Place one = new Place(3, -2);
    Place other = new Place(-1, 5);
    Bounds bounds = Bounds.between(one, other);
    assertThat(bounds).isEqualTo(new Bounds(-1, -2, 3, 5));
    assertThat(Bounds.between(other, one)).isEqualTo(bounds);
    assertThat(Bounds.between(new Place(-1, -2), new Place(3, 5))).isEqualTo(bounds);
    for (double x : new double[] {-1.001, -1, 0, 3, 3.001}) {
      for (double y : new double[] {-2.001, -2, 0, 5, 5.001}) {
        assertThat(bounds.holds(x, y)).isEqualTo(Math.abs(x - 1) <= 2 && Math.abs(y - 1.5) <= 3.5);
      }
    }
    assertThat(Bounds.between(one, one).holds(3, -2)).isTrue();
  }

  @Test
  void placesThatAreNoneAreNowhere() {
    for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(Bounds.UNIT.holds(odd, 0)).isFalse();
      assertThat(Bounds.UNIT.holds(0, odd)).isFalse();
    }
  }
}
