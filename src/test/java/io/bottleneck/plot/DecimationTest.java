package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimationTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsWhatEachPixelColumnShows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int columns = 50;
    double[] x = new double[5000];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = columns * (double) i / x.length;
      y[i] = random.nextDouble();
    }
    Decimation.Polyline line = Decimation.polyline(x, y);
    assertThat(line.size()).isLessThanOrEqualTo(4 * columns);
    for (int c = 0; c < columns; c++) {
      assertThat(summary(line.x(), line.y(), c)).containsExactly(summary(x, y, c));
    }
  }

  /** First, smallest, largest and last y of column {@code c}. */
  private static double[] summary(double[] x, double[] y, int c) {
    double[] found = {Double.NaN, Double.MAX_VALUE, -Double.MAX_VALUE, Double.NaN};
    for (int i = 0; i < x.length; i++) {
      if (Math.floor(x[i]) == c) {
        found[0] = Double.isNaN(found[0]) ? y[i] : found[0];
        found[1] = Math.min(found[1], y[i]);
        found[2] = Math.max(found[2], y[i]);
        found[3] = y[i];
      }
    }
    return found;
  }

  @Test
  void leavesSparseLinesAlone() {
    double[] x = {0, 10, 20.5, 21.5};
    double[] y = {3, 1, 2, 2};
    Decimation.Polyline line = Decimation.polyline(x, y);
    assertThat(line.x()).containsExactly(x);
    assertThat(line.y()).containsExactly(y);
  }

  @Test
  void breaksTheLineOnceForARunOfValuesThatAreNoNumbers() {
    double[] x = {0, 1, 2, 3, 4};
    double[] y = {1, Double.NaN, Double.POSITIVE_INFINITY, 2, 3};
    assertThat(Decimation.polyline(x, y).y()).containsExactly(1, Double.NaN, 2, 3);
    assertThat(Decimation.polyline(new double[0], new double[0]).size()).isZero();
  }
}
