package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisScaleTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mapsThereAndBackAndZoomsAboutTheCursor(boolean log) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 500; i++) {
      double low = Math.pow(10, random.nextDouble(-4, 2));
      AxisScale axis = new AxisScale(low, low * random.nextDouble(1.5, 100), log);
      double unit = random.nextDouble();
      double value = axis.value(unit);
      assertThat(axis.unit(value)).isCloseTo(unit, within(1e-9));
      AxisScale zoomed = axis.zoomed(unit, random.nextDouble(0.2, 5));
      if (log || zoomed.low() > 0) {
        assertThat(zoomed.unit(value)).isCloseTo(unit, within(1e-6));
      }
      assertThat(axis.panned(0.25).unit(value)).isCloseTo(unit - 0.25, within(1e-6));
    }
  }

  @Test
  void logarithmicAxesHaveEqualFactorsAtEqualDistances() {
    AxisScale axis = new AxisScale(0.01, 1, true);
    assertThat(axis.unit(0.1)).isCloseTo(0.5, within(1e-12));
    assertThat(axis.unit(0)).isNaN();
    assertThat(axis.unit(-1)).isNaN();
  }

  @Test
  void stopsZoomingWhereNumbersRunOut() {
    AxisScale axis = AxisScale.linear(1, 2);
    for (int i = 0; i < 2000; i++) {
      axis = axis.zoomed(0.5, 1.3);
    }
    assertThat(axis.low()).isLessThan(axis.high());
    assertThat(axis.ticks(5)).extracting(Tick::label).doesNotHaveDuplicates();
    for (int i = 0; i < 20_000; i++) {
      axis = axis.zoomed(0.5, 0.7);
    }
    assertThat(axis.high()).isFinite();
  }

  @Test
  void refusesEmptyRanges() {
    assertThatThrownBy(() -> AxisScale.linear(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AxisScale(0, 1, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
