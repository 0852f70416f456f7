package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownGroundTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 9, 32})
  void agreesWithLookingAtAllPairs(int d) {
    Random random = new Random(d);
    int n = 400;
    float[] codes = new float[n * d];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (float) random.nextGaussian();
    }
    double[] nearest =
        IntStream.range(0, n).mapToDouble(i -> nearest(codes, d, row(codes, d, i), i)).toArray();
    Arrays.sort(nearest);
    double reach = nearest[(int) (0.99 * (n - 1))];

    KnownGround ground = KnownGround.of(codes, d);
    assertThat(ground.reach()).isCloseTo(reach, within(1e-9));
    int known = 0;
    for (int round = 0; round < 300; round++) {
      float[] code = row(codes, d, random.nextInt(n));
      int moved = random.nextInt(d);
      code[moved] += (float) (random.nextGaussian() * (2 + 3 * reach));
      boolean expected = nearest(codes, d, code, -1) <= reach;
      assertThat(ground.holds(code)).isEqualTo(expected);
      assertThat(ground.near(code)).isEqualTo(count(codes, d, code, reach));
      known += expected ? 1 : 0;
    }
    assertThat(known).isBetween(10, 290);
    assertThat(ground.holds(row(codes, d, 7))).isTrue();
  }

  @Test
  void nearOnThePlaneButFarInTheRestIsUnknown() {
    float[] codes = new float[200 * 3];
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      codes[3 * i] = random.nextFloat();
      codes[3 * i + 1] = random.nextFloat();
    }
    KnownGround ground = KnownGround.of(codes, 3);
    assertThat(ground.holds(new float[] {0.5f, 0.5f, 0})).isTrue();
    assertThat(ground.holds(new float[] {0.5f, 0.5f, 4})).isFalse();
  }

  @Test
  void brokenCodesAreNoGround() {
    float[] codes = {0, 0, 0, Float.NaN, 5, 5, 1, 0, 0, Float.POSITIVE_INFINITY, 9, 9};
    KnownGround ground = KnownGround.of(codes, 3);
    assertThat(ground.reach()).isLessThanOrEqualTo(1);
    assertThat(ground.holds(new float[] {0, 0, 0})).isTrue();
    assertThat(ground.holds(new float[] {Float.NaN, 5, 5})).isFalse();
    assertThat(ground.holds(new float[] {8, 9, 9})).isFalse();
    assertThat(ground.near(new float[] {Float.NaN, 5, 5})).isZero();
    assertThat(KnownGround.of(new float[0], 3).holds(new float[3])).isFalse();
    assertThat(KnownGround.of(new float[0], 2).near(new float[2])).isZero();
    assertThatThrownBy(() -> KnownGround.of(new float[6], 2).near(new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ground.holds(new float[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KnownGround.of(new float[5], 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] row(float[] codes, int d, int i) {
    return Arrays.copyOfRange(codes, i * d, (i + 1) * d);
  }

  private static int count(float[] codes, int d, float[] code, double reach) {
    return (int)
        IntStream.range(0, codes.length / d)
            .filter(i -> nearest(row(codes, d, i), d, code, -1) <= reach)
            .count();
  }

  private static double nearest(float[] codes, int d, float[] code, int except) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < codes.length / d; i++) {
      double sum = 0;
      for (int j = 0; j < d; j++) {
        sum += Math.pow((double) codes[i * d + j] - code[j], 2);
      }
      nearest = i == except ? nearest : Math.min(nearest, Math.sqrt(sum));
    }
    return nearest;
  }
}
