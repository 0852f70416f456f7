package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CodeStatisticsTest {
  @Test
  void eachDimensionHasMeanDeviationAndQuantiles() {
    float[] codes = new float[2 * 101];
    for (int i = 0; i <= 100; i++) {
      codes[2 * i] = 100 - i;
      codes[2 * i + 1] = i % 2 == 0 ? 1 : -1;
    }
    CodeStatistics statistics = CodeStatistics.of(codes, 2);
    assertThat(statistics.codeSize()).isEqualTo(2);
    assertThat(statistics.mean(0)).isEqualTo(50);
    assertThat(statistics.deviation(0)).isCloseTo(Math.sqrt((101 * 101 - 1) / 12.0), within(1e-9));
    assertThat(statistics.quantile(0, 0.01)).isEqualTo(1);
    assertThat(statistics.quantile(0, 0.99)).isEqualTo(99);
    assertThat(statistics.quantile(1, 0)).isEqualTo(-1);
    assertThat(statistics.quantile(1, 1)).isEqualTo(1);
  }

  @Test
  void brokenRowsAreLeftOut() {
    float[] codes = {1, 2, Float.NaN, 90, 3, 4, 90, Float.NEGATIVE_INFINITY};
    CodeStatistics statistics = CodeStatistics.of(codes, 2);
    assertThat(statistics.mean(0)).isEqualTo(2);
    assertThat(statistics.mean(1)).isEqualTo(3);
    assertThat(statistics.quantile(1, 1)).isEqualTo(4);
    assertThat(CodeStatistics.of(new float[0], 3).deviation(2)).isZero();
    assertThat(CodeStatistics.of(new float[0], 3).quantile(2, 0.5)).isZero();
  }
}
