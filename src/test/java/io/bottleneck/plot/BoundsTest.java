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
}
