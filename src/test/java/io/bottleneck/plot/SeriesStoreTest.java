package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesStoreTest {
  @Test
  void keepsAMillionMinibatchesInItsBucketsAndLosesNoExtreme() {
    SeriesStore store = new SeriesStore(1024);
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      double value = i == 654_321 ? 99 : random.nextDouble();
      sum += value;
      store.add(i, value);
    }
    assertThat(store.size()).isBetween(512, 1024);
    double mean = 0;
    double largest = 0;
    long count = 0;
    for (int i = 0; i < store.size(); i++) {
      mean += store.mean(i) * store.count(i);
      largest = Math.max(largest, store.max(i));
      count += store.count(i);
    }
    assertThat(count).isEqualTo(1_000_000);
    assertThat(mean).isCloseTo(sum, within(1e-6));
    assertThat(largest).isEqualTo(99);
    assertThat(store.x(store.size() - 1)).isEqualTo(999_999);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void bucketsSummariseTheirOwnValues(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SeriesStore store = new SeriesStore(random.nextInt(2, 40));
    double[] values = new double[random.nextInt(1, 3000)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextDouble(-5, 5);
      store.add(i, values[i]);
    }
    int from = 0;
    for (int b = 0; b < store.size(); b++) {
      int to = (int) store.x(b) + 1;
      double[] finite = Arrays.stream(values, from, to).filter(Double::isFinite).toArray();
      assertThat(store.count(b)).isEqualTo(finite.length);
      assertThat(store.nonFinite(b)).isEqualTo(to - from - finite.length);
      assertThat(store.mean(b))
          .isCloseTo(Arrays.stream(finite).average().orElse(Double.NaN), within(1e-9));
      assertThat(store.min(b)).isEqualTo(Arrays.stream(finite).min().orElse(Double.NaN));
      assertThat(store.max(b)).isEqualTo(Arrays.stream(finite).max().orElse(Double.NaN));
      from = to;
    }
    assertThat(from).isEqualTo(values.length);
  }

  @Test
  void takesValuesThatWereMergedBefore() {
    SeriesStore store = new SeriesStore(2);
    store.add(1, 10, 2, 1, 3, 2.5);
    store.add(2, 30, 4, 0, 8, 5);
    store.add(3, 1, 7, 7, 7, 7);
    assertThat(store.size()).isEqualTo(2);
    assertThat(store.mean(0)).isCloseTo(3.5, within(1e-12));
    assertThat(store.min(0)).isZero();
    assertThat(store.max(0)).isEqualTo(8);
    assertThat(store.count(0)).isEqualTo(40);
    assertThat(store.last()).isEqualTo(7);
  }

  @Test
  void findsTheNearestBucket() {
    AxisScale axis = AxisScale.linear(0, 5);
    SeriesStore store = new SeriesStore();
    assertThat(store.nearest(3, axis)).isEqualTo(-1);
    store.add(1, 0);
    store.add(2, 0);
    store.add(4, 0);
    assertThat(store.nearest(-9, axis)).isZero();
    assertThat(store.nearest(2, axis)).isEqualTo(1);
    assertThat(store.nearest(2.9, axis)).isEqualTo(1);
    assertThat(store.nearest(3.1, axis)).isEqualTo(2);
    assertThat(store.nearest(99, axis)).isEqualTo(2);
    assertThat(store.nearest(2.9, new AxisScale(1, 8, true)))
        .as("2.9 is more than half of the factor from 2 to 4")
        .isEqualTo(2);
  }

  @Test
  void refusesToGoBack() {
    SeriesStore store = new SeriesStore();
    store.add(2, 0);
    assertThatThrownBy(() -> store.add(1, 0)).hasMessageContaining("x = 1.0");
  }
}
