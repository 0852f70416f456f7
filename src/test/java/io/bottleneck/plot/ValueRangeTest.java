package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueRangeTest {
  @Test
  void showsAllValuesWithAir() {
    AxisScale axis =
        rangeOf(0.2, 0.1, Double.NaN, 0.3, Double.POSITIVE_INFINITY).axis(false, false);
    assertThat(axis.low()).isBetween(0.05, 0.0999);
    assertThat(axis.high()).isBetween(0.3001, 0.35);
  }

  @Test
  void aSpikeDoesNotFlattenTheCurveWhenOutliersAreIgnored() {
    ValueRange range = new ValueRange();
    for (int i = 0; i < 1000; i++) {
      range.add(0.04 + i * 1e-6);
    }
    range.add(1e6);
    assertThat(range.axis(false, false).high()).isGreaterThan(1e6);
    assertThat(range.axis(false, true).high()).isBetween(0.0408, 0.0412);
  }

  @Test
  void aFlatCurveStandsInTheMiddle() {
    AxisScale axis = rangeOf(0.05, 0.05).axis(false, false);
    assertThat(axis.unit(0.05)).isBetween(0.49, 0.51);
    assertThat(rangeOf(0.05, 0.05).axis(true, false).unit(0.05)).isBetween(0.45, 0.55);
    assertThat(rangeOf(0).axis(false, false).unit(0)).isEqualTo(0.5);
  }

  @Test
  void aLogarithmicAxisPassesOverWhatItCannotShow() {
    AxisScale axis = rangeOf(-1, 0, 0.01, 1).axis(true, false);
    assertThat(axis.low()).isBetween(0.005, 0.01);
    assertThat(rangeOf(-1, 0).axis(true, false)).isEqualTo(new AxisScale(0.1, 1, true));
  }

  private static ValueRange rangeOf(double... values) {
    ValueRange range = new ValueRange();
    for (double value : values) {
      range.add(value);
    }
    return range;
  }
}
