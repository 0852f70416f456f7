package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the filters see is checked by {@code AutoencodersTest}; here the way back. */
class PatchesTest {
  @ParameterizedTest
  @CsvSource({"1, 28, HALVE", "3, 14, HALVE", "2, 7, HALVE", "2, 7, DOUBLE", "1, 1, DOUBLE"})
  void addingBackIsTheTransposeOfFilling(int channels, int side, Convolution.Scaling scaling) {
    Convolution filters = new Convolution(channels, 2, side, scaling);
    Patches seen = new Patches(filters);
    Random random = new Random(3);
    int before = 5; // values that belong to somebody else
    float[] values = random(before + filters.inputs(), random);
    float[] patches = random(filters.patch() * filters.sideOut() * filters.sideOut(), random);
    float[] filled = new float[patches.length];
    seen.fill(filled, values, before);
    float[] back = new float[values.length];
    seen.addBack(patches, back, before);

    for (int i = 0; i < before; i++) {
      assertThat(back[i]).isZero();
      values[i] = 0;
    }
    assertThat(product(back, values)).isCloseTo(product(patches, filled), within(1e-3));
    assertThat(product(patches, filled)).isNotZero();
    float[] twice = back.clone();
    seen.addBack(patches, twice, before);
    assertThat(product(twice, values)).isCloseTo(2 * product(back, values), within(1e-3));
  }

  private static float[] random(int length, Random random) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return values;
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
