package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeDensityTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void codesWithinTheReachAreCountedInAllDimensions(int d) {
    Random random = new Random(d);
    float[] codes = new float[180 * d]; // few enough for each to be asked
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (float) random.nextGaussian();
    }
    CodeDensity density = CodeDensity.of(codes, d);

    double[] nearest = new double[180];
    for (int i = 0; i < 180; i++) {
      nearest[i] = Double.MAX_VALUE;
      for (int j = 0; j < 180; j++) {
        if (i != j) {
          nearest[i] = Math.min(nearest[i], distance(codes, i, row(codes, j, d)));
        }
      }
    }
    Arrays.sort(nearest);
    assertThat(density.radius()).isCloseTo(nearest[(int) (0.99 * 179)], within(1e-6));
    int known = 0;
    for (int k = 0; k < 200; k++) {
      float[] code = new float[d];
      for (int j = 0; j < d; j++) {
        code[j] = (float) (2 * random.nextGaussian());
      }
      int expected = 0;
      for (int i = 0; i < 180; i++) {
        expected += distance(codes, i, code) <= density.radius() ? 1 : 0;
      }
      assertThat(density.near(code)).isEqualTo(expected);
      known += expected > 0 ? 1 : 0;
    }
    assertThat(known).isBetween(5, 195); // both sides were seen
  }

  @Test
  void codesThatAreNotFiniteCountNowhere() {
    float[] codes = {0, 0, 0, 1, 0, 0, Float.NaN, 0, 0, 2, 0, 0};
    CodeDensity density = CodeDensity.of(codes, 3);
    assertThat(density.radius()).isEqualTo(1);
    assertThat(density.near(new float[] {1, 0, 0})).isEqualTo(3);
    assertThat(density.near(new float[] {Float.NaN, 0, 0})).isZero();
  }

  @Test
  void withoutCodesNothingIsKnown() {
    assertThat(CodeDensity.of(new float[0], 2).near(new float[2])).isZero();
    assertThat(CodeDensity.of(new float[0], 3).near(new float[3])).isZero();
  }

  @Test
  void codesOfAnotherSizeAreRefused() {
    assertThatThrownBy(() -> CodeDensity.of(new float[7], 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CodeDensity.of(new float[6], 2).near(new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] row(float[] codes, int row, int d) {
    return Arrays.copyOfRange(codes, row * d, (row + 1) * d);
  }

  private static double distance(float[] codes, int row, float[] code) {
    double sum = 0;
    for (int j = 0; j < code.length; j++) {
      double difference = (double) codes[row * code.length + j] - code[j];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
