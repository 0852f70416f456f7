package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RanksTest {
  @Test
  void aPercentileCountsTheSmallerOnesAndHalfOfTheEqualOnes() {
    Random random = new Random(3);
    float[] figures = new float[777];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = random.nextInt(40) / 8f; // many are equal
    }
    Ranks ranks = Ranks.of(figures);
    for (double figure = -0.125; figure <= 5.25; figure += 0.0625) {
      double smaller = 0;
      double equal = 0;
      for (float other : figures) {
        smaller += other < figure ? 1 : 0;
        equal += other == figure ? 1 : 0;
      }
      assertThat(ranks.percentile(figure))
          .isCloseTo(100 * (smaller + equal / 2) / figures.length, within(1e-9));
      assertThat(ranks.same(figure)).isCloseTo(100 * equal / figures.length, within(1e-9));
    }
    float[] sorted = figures.clone();
    Arrays.sort(sorted);
    assertThat(ranks.quantile(0.95)).isEqualTo(sorted[738]); // 739 of 777 are 95 %
    assertThat(ranks.quantile(1)).isEqualTo(sorted[776]);
  }

  @Test
  void oneFigureHasOnlyThreePlacesAndNoneOnlyTheMiddle() {
    Ranks one = Ranks.of(new float[] {2});
    assertThat(one.percentile(1)).isZero();
    assertThat(one.percentile(2)).isEqualTo(50);
    assertThat(one.percentile(3)).isEqualTo(100);
    assertThat(Ranks.of(new float[0]).percentile(3)).isEqualTo(50);
    assertThat(Ranks.of(new float[0]).quantile(0.5)).isNaN();
  }

  @Test
  void whatIsNoNumberIsTheLargestOfAll() {
    Ranks ranks = Ranks.of(new float[] {1, Float.NaN, Float.POSITIVE_INFINITY, 2});
    assertThat(ranks.percentile(3)).isEqualTo(50);
    assertThat(ranks.percentile(Double.POSITIVE_INFINITY)).isEqualTo(62.5);
    assertThat(ranks.percentile(Double.NaN)).isEqualTo(87.5);
    assertThat(Ranks.of(new float[] {1, 2}).percentile(Double.NaN)).isEqualTo(100);
  }
}
