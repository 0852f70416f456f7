package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.6, 0.95, 0.999})
  void isTheWeightedMeanOfAllFiniteValuesSoFar(double weight) {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = new double[300];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble(-1, 3);
    }
    double[] smoothed = exponential(values, weight);
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        assertThat(smoothed[i]).isNaN();
      } else {
        assertThat(smoothed[i]).isCloseTo(weightedMean(values, i, weight), within(1e-9));
      }
    }
  }

  private static double[] exponential(double[] values, double weight) {
    Smoothing smoothing = new Smoothing(weight);
    return Arrays.stream(values).map(value -> smoothing.add(value, 1)).toArray();
  }

  /** Counts and values by turns. */
  private static double[] merged(double weight, double... countsAndValues) {
    Smoothing smoothing = new Smoothing(weight);
    double[] smoothed = new double[countsAndValues.length / 2];
    for (int i = 0; i < smoothed.length; i++) {
      smoothed[i] = smoothing.add(countsAndValues[2 * i + 1], (long) countsAndValues[2 * i]);
    }
    return smoothed;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.6, 0.999})
  void aSeriesKeptUpToDateIsTheSeriesSmoothedAtOnce(double weight) {
    SplittableRandom random = new SplittableRandom(11);
    SeriesStore store = new SeriesStore(64);
    SmoothedSeries kept = new SmoothedSeries(store, weight);
    for (int i = 0; i < 1000; i++) {
      store.add(i, random.nextInt(15) == 0 ? Double.NaN : random.nextDouble());
      if (random.nextInt(3) == 0) {
        kept.update();
        SmoothedSeries fresh = new SmoothedSeries(store, weight);
        assertThat(kept.size()).isEqualTo(store.size());
        for (int b = 0; b < kept.size(); b++) {
          assertThat(kept.value(b)).isEqualTo(Double.valueOf(fresh.value(b)));
        }
      }
      if (i == 500) {
        store.clear();
      }
    }
  }

  /** The oracle: the closed form, with weight w^age for a value {@code age} finite values ago. */
  private static double weightedMean(double[] values, int upTo, double weight) {
    double sum = 0;
    double weights = 0;
    int age = 0;
    for (int i = upTo; i >= 0; i--) {
      if (Double.isFinite(values[i])) {
        double share = Math.pow(weight, age++);
        sum += share * values[i];
        weights += share;
      }
    }
    return sum / weights;
  }

  @Test
  void startsAtTheFirstValueAndNotAtZero() {
    assertThat(exponential(new double[] {5, 5, 5}, 0.9))
        .containsExactly(new double[] {5, 5, 5}, within(1e-12));
  }

  @Test
  void isTheSameWhetherEqualValuesWereMergedOrNot() {
    double[] apart = exponential(new double[] {1, 1, 1, 4, 4, 2}, 0.8);
    double[] merged = merged(0.8, 3, 1, 2, 4, 1, 2);
    assertThat(merged).containsExactly(new double[] {apart[2], apart[4], apart[5]}, within(1e-12));
  }

  @Test
  void skipsInfinitiesToo() {
    double[] smoothed = exponential(new double[] {1, Double.POSITIVE_INFINITY, 1}, 0.5);
    assertThat(smoothed[1]).isNaN();
    assertThat(smoothed[2]).isEqualTo(1);
  }

  @Test
  void refusesWeightsThatNeverForget() {
    assertThatThrownBy(() -> new Smoothing(1)).hasMessageContaining("1.0");
  }
}
