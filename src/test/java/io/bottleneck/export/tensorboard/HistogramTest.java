package io.bottleneck.export.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {
  private static final int MIN = 1;
  private static final int MAX = 2;
  private static final int NUM = 3;
  private static final int SUM = 4;
  private static final int SUM_SQUARES = 5;
  private static final int LIMITS = 6;
  private static final int COUNTS = 7;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100, 50_000})
  void countsEveryValueInTheBucketItBelongsTo(int size) {
    Random random = new Random(size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian() * 3 - 1;
    }
    WireMessage histogram = message(values);

    double[] limits = histogram.doubles(LIMITS);
    double[] counts = histogram.doubles(COUNTS);
    assertThat(counts).hasSameSizeAs(limits).hasSizeBetween(1, 64);
    assertThat(DoubleStream.of(counts).sum()).isEqualTo(size);
    double left = histogram.float64(MIN);
    for (int b = 0; b < limits.length; b++) {
      double from = left;
      double to = limits[b];
      boolean last = b == limits.length - 1;
      assertThat(counts[b]).isEqualTo(count(values, v -> v >= from && (last ? v <= to : v < to)));
      left = to;
    }
    double sum = IntStream.range(0, size).mapToDouble(i -> values[i]).sum();
    double squares =
        IntStream.range(0, size).mapToDouble(i -> (double) values[i] * values[i]).sum();
    assertThat(histogram.float64(NUM)).isEqualTo(size);
    assertThat(histogram.float64(SUM)).isCloseTo(sum, within(1e-6 * size));
    assertThat(histogram.float64(SUM_SQUARES)).isCloseTo(squares, within(1e-6 * size));
    if (size > 1) {
      double least = IntStream.range(0, size).mapToDouble(i -> values[i]).min().orElseThrow();
      double greatest = IntStream.range(0, size).mapToDouble(i -> values[i]).max().orElseThrow();
      assertThat(histogram.float64(MIN)).isEqualTo(least);
      assertThat(histogram.float64(MAX)).isEqualTo(greatest).isEqualTo(limits[limits.length - 1]);
    }
  }

  @Test
  void equalValuesHaveABucketWithWidth() {
    for (float value : new float[] {0, -0f, 1, -3.5f, 1e-30f, 1e7f, -1e20f}) {
      WireMessage histogram = message(new float[] {value, value, value});
      assertThat(histogram.doubles(COUNTS)).containsExactly(3);
      assertThat((float) histogram.float64(MIN)).isLessThan((float) histogram.float64(MAX));
      assertThat(histogram.float64(MIN)).isLessThan(value);
      assertThat(histogram.doubles(LIMITS)[0]).isGreaterThan(value);
    }
  }

  @Test
  void bucketsOfValuesCloseTogetherKeepTheirWidthAsFloats() {
    for (int steps = 1; steps < 300; steps++) {
      float greatest = Float.intBitsToFloat(Float.floatToIntBits(-1f) - steps);
      WireMessage histogram = message(new float[] {-1f, greatest});
      float left = (float) histogram.float64(MIN);
      for (double limit : histogram.doubles(LIMITS)) {
        assertThat((float) limit).isGreaterThan(left);
        left = (float) limit;
      }
      assertThat(DoubleStream.of(histogram.doubles(COUNTS)).sum()).isEqualTo(2);
    }
  }

  @Test
  void theWidestRangeThereIsFits() {
    WireMessage histogram = message(new float[] {-Float.MAX_VALUE, 0, Float.MAX_VALUE});
    assertThat(histogram.doubles(COUNTS)).hasSize(64);
    assertThat(DoubleStream.of(histogram.doubles(COUNTS)).sum()).isEqualTo(3);
  }

  @Test
  void countsOnlyWhatIsFinite() {
    float[] values = {Float.NaN, 1, Float.POSITIVE_INFINITY, 2, Float.NEGATIVE_INFINITY};
    assertThat(new Histogram(values).count()).isEqualTo(2);
    assertThat(message(values).float64(MIN)).isEqualTo(1);
    assertThat(message(values).float64(MAX)).isEqualTo(2);
    assertThat(new Histogram(new float[] {Float.NaN}).count()).isZero();
    assertThat(new Histogram(new float[0]).count()).isZero();
  }

  private static WireMessage message(float[] values) {
    return new WireMessage(new Histogram(values).message().toBytes());
  }

  private static double count(float[] values, java.util.function.DoublePredicate belongs) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).filter(belongs).count();
  }
}
