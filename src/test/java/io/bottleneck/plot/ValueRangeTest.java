package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueRangeTest {
  @Test
  void showsAllValuesWithAir() {
    AxisScale axis = axisOf(false, 0.2, 0.1, Double.NaN, 0.3, Double.POSITIVE_INFINITY);
    assertThat(axis.low()).isBetween(0.05, 0.0999);
    assertThat(axis.high()).isBetween(0.3001, 0.35);
  }

  @Test
  void aSpikeDoesNotFlattenTheCurveWhenOutliersAreIgnored() {
    double[] values = new double[1001];
    for (int i = 0; i < 1000; i++) {
      values[i] = 0.04 + i * 1e-6;
    }
    values[1000] = 1e6;
    ValueRange range = new ValueRange(false);
    range.addWithoutOutliers(values, 0);
    assertThat(range.axis().high()).isBetween(0.0408, 0.0412);
    assertThat(axisOf(false, values).high()).isGreaterThan(1e6);
  }

  @Test
  void fewValuesHaveNoOutliers() {
    ValueRange range = new ValueRange(false);
    range.addWithoutOutliers(new double[] {0.1, 0.05, 0.04}, 0);
    assertThat(range.axis().unit(0.1)).isLessThan(1);
  }

  @Test
  void theBeginningOfACurveIsNoOutlierWithinReach() {
    double[] falling = new double[100];
    for (int i = 0; i < falling.length; i++) {
      falling[i] = 0.04 + 0.03 * Math.exp(-i / 10.0);
    }
    ValueRange strict = new ValueRange(false);
    strict.addWithoutOutliers(falling, 0);
    ValueRange reaching = new ValueRange(false);
    reaching.addWithoutOutliers(falling, 1.5);
    assertThat(strict.axis().high()).isLessThan(0.065);
    assertThat(reaching.axis().high()).isGreaterThan(0.07);
  }

  @Test
  void aFlatCurveStandsInTheMiddle() {
    assertThat(axisOf(false, 0.05, 0.05).unit(0.05)).isBetween(0.49, 0.51);
    assertThat(axisOf(true, 0.05, 0.05).unit(0.05)).isBetween(0.45, 0.55);
    assertThat(axisOf(false, 0).unit(0)).isEqualTo(0.5);
  }

  @Test
  void aLogarithmicAxisPassesOverWhatItCannotShow() {
    assertThat(axisOf(true, -1, 0, 0.01, 1).low()).isBetween(0.005, 0.01);
    assertThat(axisOf(true, -1, 0)).isEqualTo(new AxisScale(0.1, 1, true));
  }

  private static AxisScale axisOf(boolean log, double... values) {
    ValueRange range = new ValueRange(log);
    for (double value : values) {
      range.add(value);
    }
    return range.axis();
  }
}
