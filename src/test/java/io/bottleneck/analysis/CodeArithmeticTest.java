package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeArithmeticTest {
  @Test
  void classMeansAreMeansOfTheirDigits() {
    Random random = new Random(1);
    int n = 300;
    byte[] labels = new byte[n];
    float[] codes = new float[3 * n];
    double[][] sums = new double[10][3];
    int[] counts = new int[10];
    for (int i = 0; i < n; i++) {
      labels[i] = (byte) random.nextInt(9); // no nines
      counts[labels[i]]++;
      for (int j = 0; j < 3; j++) {
        codes[3 * i + j] = (float) random.nextGaussian() + labels[i];
        sums[labels[i]][j] += codes[3 * i + j];
      }
    }
    List<CodeArithmetic.ClassMean> means = CodeArithmetic.classMeans(codes, 3, digits(labels));
    assertThat(means)
        .extracting(CodeArithmetic.ClassMean::label)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    for (CodeArithmetic.ClassMean mean : means) {
      assertThat(mean.count()).isEqualTo(counts[mean.label()]);
      for (int j = 0; j < 3; j++) {
        assertThat((double) mean.code()[j])
            .isCloseTo(sums[mean.label()][j] / mean.count(), within(1e-5));
      }
    }
  }

  @Test
  void codesThatAreNotFiniteDoNotCount() {
    float[] codes = {1, 1, Float.NaN, 5, 3, 5, Float.POSITIVE_INFINITY, 0};
    DigitDataset digits = digits(new byte[] {4, 4, 4, 7});
    List<CodeArithmetic.ClassMean> means = CodeArithmetic.classMeans(codes, 2, digits);
    assertThat(means).hasSize(1);
    assertThat(means.get(0).count()).isEqualTo(2);
    assertThat(means.get(0).code()).containsExactly(2, 3);
    assertThat(CodeArithmetic.mean(codes, 2, new int[] {1, 3})).isEmpty();
    assertThat(CodeArithmetic.mean(codes, 2, new int[] {0, 1, 2}).orElseThrow())
        .containsExactly(2, 3);
    assertThat(CodeArithmetic.mean(codes, 2, new int[0])).isEmpty();
  }

  @Test
  void digitsWithoutLabelsHaveNoClassMeans() {
    DigitDataset digits = new DigitDataset("unlabelled", new byte[2 * DigitDataset.PIXELS], null);
    assertThat(CodeArithmetic.classMeans(new float[4], 2, digits)).isEmpty();
  }

  @Test
  void thisMinusThatPlusOther() {
    assertThat(
            CodeArithmetic.minusPlus(
                new float[] {1, 2, 3}, new float[] {10, 20, 30}, new float[] {0.5f, 0, -1}))
        .containsExactly(-8.5f, -18, -28);
  }

  private static DigitDataset digits(byte[] labels) {
    return new DigitDataset("digits", new byte[labels.length * DigitDataset.PIXELS], labels);
  }
}
