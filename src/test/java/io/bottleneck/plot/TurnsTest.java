package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void aStraightWayNeverTurns() {
    assertThat(Turns.of(new double[] {0, 1, 2, 9}, new double[] {0, 2, 4, 18}, 0.1, 0, 9))
        .isEmpty();
    assertThat(Turns.of(new double[] {}, new double[] {}, 1, 0, 9)).isEmpty();
    assertThat(Turns.of(new double[] {3}, new double[] {4}, 1, 0, 9)).isEmpty();
  }

  @Test
  void cornersAreFoundTheSharpestFirst() {
    double[] xs = {0, 50, 100, 100, 100, 110, 200};
    double[] ys = {0, 0, 0, 50, 100, 100, 95};
    assertThat(Turns.of(xs, ys, 10, 5, 9)).isEqualTo(List.of(2, 4));
    assertThat(Turns.of(xs, ys, 10, 5, 1)).hasSize(1).containsAnyOf(2, 4);
  }

  @Test
  void whatIsChosenKeepsItsDistanceAndItsOrder() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 50; round++) {
      double[] xs = new double[60];
      double[] ys = new double[60];
      for (int i = 1; i < 60; i++) {
        xs[i] = xs[i - 1] + random.nextDouble(-20, 20);
        ys[i] = ys[i - 1] + random.nextDouble(-20, 20);
      }
      List<Integer> turns = Turns.of(xs, ys, 5, 30, 8);
      assertThat(turns).isSorted().hasSizeLessThanOrEqualTo(8).doesNotContain(0, 59);
      for (int one : turns) {
        for (int other : turns) {
          assertThat(one == other || Math.hypot(xs[one] - xs[other], ys[one] - ys[other]) >= 30)
              .isTrue();
        }
      }
    }
  }
}
