package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionSummaryTest {
  private static final int COUNT = 2_600;
  private static final SyntheticDigits SYNTHETIC = SyntheticDigits.of(3, COUNT, 2, false);
  private static final DigitDataset DIGITS = SYNTHETIC.digits();
  private static final MixingNetwork NETWORK = new MixingNetwork(DIGITS);
  private static final float[] CODES = codes();
  private static final ReconstructionErrors ERRORS =
      ReconstructionErrors.ofCodes(NETWORK, CODES, DIGITS, () -> false);

  /** Each digit is mixed with another in its own proportion, so that all errors differ. */
  private static float[] codes() {
    float[] codes = NETWORK.codes(0);
    Random random = new Random(4);
    IntStream.range(0, COUNT).forEach(i -> codes[2 * i + 1] = random.nextFloat());
    return codes;
  }

  private static SelectionSummary of(int... indices) {
    return SelectionSummary.of(NETWORK, CODES, DIGITS, ERRORS, indices, 12, () -> false);
  }

  @Test
  void isWhatAddingUpDigitByDigitGives() {
    Random random = new Random(5);
    for (int size : new int[] {1, 17, 1000, 1001, COUNT}) {
      int[] chosen = random.ints(0, COUNT).distinct().limit(size).sorted().toArray();
      SelectionSummary summary = of(chosen);

      double[] image = new double[784];
      double[] picture = new double[784];
      int[] counts = new int[11];
      double error = 0;
      for (int index : chosen) {
        add(DIGITS.image(index), 1.0 / size, image);
        float[] code = {CODES[2 * index], CODES[2 * index + 1]};
        add(NETWORK.decode(code), 1.0 / size, picture);
        counts[DIGITS.label(index)]++;
        error += ERRORS.error(index) / (double) size;
      }
      assertThat(summary.size()).isEqualTo(size);
      assertThat(summary.counts())
          .containsExactlyElementsOf(Arrays.stream(counts).boxed().toList());
      for (int pixel = 0; pixel < 784; pixel++) {
        assertThat((double) summary.meanImage()[pixel]).isCloseTo(image[pixel], within(1e-6));
        assertThat((double) summary.meanReconstruction()[pixel])
            .isCloseTo(picture[pixel], within(1e-6));
      }
      assertThat(summary.meanError()).isCloseTo(error, within(1e-9));
      assertThat(summary.meanErrorOfAll()).isEqualTo(ERRORS.mean());
      assertThat(summary.worst()).containsExactly(ERRORS.worst(chosen, 12));
      checkHistogram(summary.histogram(), chosen);
    }
  }

  private static void checkHistogram(ErrorHistogram histogram, int[] chosen) {
    assertThat(histogram.upTo()).isEqualTo(ERRORS.quantile(0.995));
    double width = histogram.upTo() / ErrorHistogram.BINS;
    for (int bin = 0; bin < ErrorHistogram.BINS; bin++) {
      double from = bin * width;
      double to = bin + 1 == ErrorHistogram.BINS ? Double.POSITIVE_INFINITY : (bin + 1) * width;
      int[] all = IntStream.range(0, COUNT).toArray();
      assertThat(histogram.all().get(bin)).isCloseTo(share(all, from, to), within(1e-9));
      assertThat(histogram.chosen().get(bin)).isCloseTo(share(chosen, from, to), within(1e-9));
    }
  }

  private static double share(int[] indices, double from, double to) {
    return (double)
            Arrays.stream(indices)
                .filter(i -> ERRORS.error(i) >= from && ERRORS.error(i) < to)
                .count()
        / indices.length;
  }

  @Test
  void digitsWithoutLabelsAreCountedApart() {
    DigitDataset unlabelled = SYNTHETIC.unlabelled();
    SelectionSummary summary =
        SelectionSummary.of(
            NETWORK, CODES, unlabelled, ERRORS, new int[] {4, 5, 9}, 12, () -> false);

    assertThat(summary.counts()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3);
    assertThat(summary.worst()).hasSize(3);
  }

  @Test
  void errorsThatAreAllZeroOrNoNumbersStillHaveAHistogram() {
    ReconstructionErrors zero =
        ReconstructionErrors.ofCodes(NETWORK, NETWORK.codes(0), DIGITS, () -> false);
    assertThat(ErrorHistogram.of(zero, new int[] {1}).all().get(0)).isCloseTo(1, within(1e-9));

    ReconstructionErrors diverged =
        ReconstructionErrors.ofCodes(NETWORK, NETWORK.codes(Float.NaN), DIGITS, () -> false);
    ErrorHistogram histogram = ErrorHistogram.of(diverged, new int[] {1});
    assertThat(histogram.upTo()).isEqualTo(1);
    assertThat(histogram.chosen().get(ErrorHistogram.BINS - 1)).isEqualTo(1);
    assertThat(Collections.max(ErrorHistogram.of(zero, new int[0]).chosen())).isZero();
  }

  @Test
  void endsWhenNobodyWantsItAndRefusesNothing() {
    AtomicInteger asked = new AtomicInteger();
    int[] all = IntStream.range(0, COUNT).toArray();

    assertThatThrownBy(
            () ->
                SelectionSummary.of(
                    NETWORK, CODES, DIGITS, ERRORS, all, 12, () -> asked.incrementAndGet() == 2))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(2);
    assertThatThrownBy(SelectionSummaryTest::of).isInstanceOf(IllegalArgumentException.class);
  }

  private static void add(float[] image, double factor, double[] sum) {
    for (int pixel = 0; pixel < sum.length; pixel++) {
      sum[pixel] += factor * image[pixel];
    }
  }
}
