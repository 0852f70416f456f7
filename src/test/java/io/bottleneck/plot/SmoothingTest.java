package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
    double[] smoothed = Smoothing.exponential(values, weight);
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        assertThat(smoothed[i]).isNaN();
      } else {
        assertThat(smoothed[i]).isCloseTo(weightedMean(values, i, weight), within(1e-9));
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
    assertThat(Smoothing.exponential(new double[] {5, 5, 5}, 0.9))
        .containsExactly(new double[] {5, 5, 5}, within(1e-12));
  }

  @Test
  void isTheSameWhetherEqualValuesWereMergedOrNot() {
    double[] apart = Smoothing.exponential(new double[] {1, 1, 1, 4, 4, 2}, 0.8);
    double[] merged = Smoothing.exponential(new double[] {1, 4, 2}, new long[] {3, 2, 1}, 0.8);
    assertThat(merged).containsExactly(new double[] {apart[2], apart[4], apart[5]}, within(1e-12));
  }

  @Test
  void skipsInfinitiesToo() {
    double[] smoothed = Smoothing.exponential(new double[] {1, Double.POSITIVE_INFINITY, 1}, 0.5);
    assertThat(smoothed[1]).isNaN();
    assertThat(smoothed[2]).isEqualTo(1);
  }

  @Test
  void refusesWeightsThatNeverForget() {
    assertThatThrownBy(() -> Smoothing.exponential(new double[1], 1)).hasMessageContaining("1.0");
  }
}
