package io.bottleneck.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrokeCurveTest {
  @Test
  void closePointsAndStraightLinesStayAsTheyAre() {
    double[] xs = {0, 0.3, 0.5, 0.4};
    double[] ys = {0, 0.2, 0.5, 0.9};
    assertThat(StrokeCurve.through(xs, ys)).isDeepEqualTo(new double[][] {xs, ys});
    assertThat(StrokeCurve.through(new double[] {0, 20}, new double[] {0, 9})[0])
        .containsExactly(0, 20);
    double[][] level = StrokeCurve.through(new double[] {0, 3, 20}, new double[] {4, 4, 4});
    assertThat(level[1]).containsOnly(4);
    assertThat(level[0]).isSorted();
  }

  @Test
  void theCurveRunsThroughEveryPointInTurn() {
    double[] xs = {3, 9, 20, 14, 22};
    double[] ys = {5, 2, 8, 15, 25};
    double[][] curve = StrokeCurve.through(xs, ys);
    int at = 0;
    for (int i = 0; i < xs.length; i++) {
      while (curve[0][at] != xs[i] || curve[1][at] != ys[i]) {
        at++;
      }
    }
    assertThat(curve[0]).hasSizeGreaterThan(4 * xs.length);
  }

  @Test
  void eightPointsOfACircleLieOnIt() {
    double[] xs = new double[9];
    double[] ys = new double[9];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = 8 * Math.cos(Math.PI * i / 4);
      ys[i] = 8 * Math.sin(Math.PI * i / 4);
    }
    double[][] curve = StrokeCurve.through(xs, ys);
    for (int i = 0; i < curve[0].length; i++) {
      // The polyline comes as near as 7.39.
      assertThat(Math.hypot(curve[0][i], curve[1][i])).isCloseTo(8, within(0.25));
    }
  }

  @Test
  void aPenThatTurnsBackReachesNoFartherThanItsPoint() {
    double[][] curve = StrokeCurve.through(new double[] {0, 10, 0}, new double[] {0, 0, 0.1});
    assertThat(Arrays.stream(curve[0]).max()).hasValueCloseTo(10.0, within(0.1));
    assertThat(Arrays.stream(curve[1])).allMatch(y -> y > -0.1 && y < 0.2);
  }

  @Test
  void pointsAtUnevenDistancesMakeNoLoop() {
    double[][] curve =
        StrokeCurve.through(new double[] {0, 10, 10.5, 11}, new double[] {0, 0, 0.6, 9});
    assertThat(curve[0]).isSorted();
  }

  @Test
  void restingAndFarPointsAreNoTrouble() {
    assertThat(StrokeCurve.through(new double[] {4, 4}, new double[] {5, 5}))
        .isDeepEqualTo(new double[][] {{4}, {5}});
    double[][] far =
        StrokeCurve.through(new double[] {-1e200, 3, 1e200}, new double[] {0, 1e-200, 5});
    assertThat(far[0]).doesNotContain(Double.NaN).hasSizeLessThan(200);
    assertThat(far[1]).doesNotContain(Double.NaN);
  }
}
