package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimationTest {
  private static final int PIXELS = 50;

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true", "4, true"})
  void keepsWhatEachPixelColumnShows(long seed, boolean log) {
    SplittableRandom random = new SplittableRandom(seed);
    SeriesStore store = new SeriesStore();
    for (int i = 0; i < 5000; i++) {
      store.add(i + random.nextDouble(), random.nextDouble());
    }
    AxisScale axis = new AxisScale(400, 4600, log);
    Decimation seen = Decimation.of(store, axis, PIXELS);
    int[] line = seen.line(store::mean);
    assertThat(line.length).isLessThanOrEqualTo(4 * (PIXELS + 2));
    int[] all = new int[store.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    for (int c = 0; c < PIXELS; c++) {
      assertThat(summary(store, axis, line, c)).containsExactly(summary(store, axis, all, c));
    }
  }

  /** First, smallest, largest and last value of pixel column {@code c}. */
  private static double[] summary(SeriesStore store, AxisScale axis, int[] buckets, int c) {
    double[] found = {Double.NaN, Double.MAX_VALUE, -Double.MAX_VALUE, Double.NaN};
    for (int i : buckets) {
      if (Math.floor(axis.unit(store.x(i)) * PIXELS) == c) {
        double value = store.mean(i);
        found[0] = Double.isNaN(found[0]) ? value : found[0];
        found[1] = Math.min(found[1], value);
        found[2] = Math.max(found[2], value);
        found[3] = value;
      }
    }
    return found;
  }

  @Test
  void theBandHoldsAMillionValuesAndTheSpikeAmongThem() {
    SplittableRandom random = new SplittableRandom(9);
    SeriesStore store = new SeriesStore();
    for (int i = 0; i < 1_000_000; i++) {
      store.add(i, i == 654_321 ? 99 : random.nextDouble(1, 2));
    }
    Decimation seen = Decimation.of(store, AxisScale.linear(0, 1_000_000), 1000);
    assertThat(seen.thins()).isTrue();
    assertThat(seen.columns()).isBetween(900, 1002);
    int spiked = 0;
    for (int c = 0; c < seen.columns(); c++) {
      assertThat(seen.low(c)).isBetween(1.0, 1.2);
      spiked += seen.high(c) == 99 ? 1 : 0;
    }
    assertThat(spiked).isOne();
  }

  @Test
  void leavesSparseLinesAlone() {
    SeriesStore store = storeOf(3, 1, 2, 2);
    Decimation seen = Decimation.of(store, AxisScale.linear(0, 3), 100);
    assertThat(seen.line(store::mean)).containsExactly(0, 1, 2, 3);
    assertThat(seen.thins()).isFalse();
  }

  @Test
  void aLineRunsOutOfThePlotOnBothSides() {
    SeriesStore store = storeOf(0, 1, 2, 3, 4, 5);
    Decimation seen = Decimation.of(store, AxisScale.linear(2.5, 3.5), 100);
    assertThat(seen.line(store::mean)).containsExactly(2, 3, 4);
  }

  @Test
  void breaksTheLineOnceForARunOfValuesThatAreNoNumbers() {
    SeriesStore store = storeOf(1, Double.NaN, Double.POSITIVE_INFINITY, 2, 3);
    Decimation seen = Decimation.of(store, AxisScale.linear(0, 4), 100);
    assertThat(seen.line(store::mean)).containsExactly(0, Decimation.BREAK, 3, 4);
    assertThat(Decimation.of(new SeriesStore(), AxisScale.linear(0, 1), 9).columns()).isZero();
  }

  private static SeriesStore storeOf(double... values) {
    SeriesStore store = new SeriesStore();
    for (int i = 0; i < values.length; i++) {
      store.add(i, values[i]);
    }
    return store;
  }
}
