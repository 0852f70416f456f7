package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.DrawnAs.Effort;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.MatrixProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnAsTest {
  private static final int COUNT = 1_300;
  private static final DigitDataset DIGITS = SyntheticDigits.of(5, COUNT, 2, false).digits();
  private static final MixingNetwork NETWORK = new MixingNetwork(DIGITS);

  private static DrawnAs drawn(float weight, Effort effort) {
    return of(NETWORK.codes(weight), DIGITS, effort);
  }

  private static DrawnAs of(float[] codes, DigitDataset digits, Effort effort) {
    return DrawnAs.of(
        new MixingNetwork(digits),
        codes,
        digits,
        effort,
        MatrixProduct.PLAIN,
        p -> {},
        () -> false);
  }

  /** Counts by looking at every digit for every digit, in double precision. */
  private static int[][] bruteForce(float[] codes) {
    int[][] counts = new int[10][10];
    float[] images = DIGITS.images(0, COUNT);
    for (int i = 0; i < COUNT; i++) {
      float[] picture = NETWORK.decode(Arrays.copyOfRange(codes, 2 * i, 2 * i + 2));
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < COUNT; j++) {
        double distance = 0;
        for (int pixel = 0; pixel < 784; pixel++) {
          double difference = (double) images[j * 784 + pixel] - picture[pixel];
          distance += difference * difference;
        }
        if (j != i && distance < least) {
          least = distance;
          nearest = j;
        }
      }
      counts[DIGITS.label(i)][DIGITS.label(nearest)]++;
    }
    return counts;
  }

  @Test
  void aClassIsThatOfTheNearestOtherDigitAmongAll() {
    float[] codes = NETWORK.codes(0.55f);
    int[][] expected = bruteForce(codes);
    DrawnAs drawn = drawn(0.55f, new Effort(COUNT, COUNT, 1));

    int own = 0;
    for (int label = 0; label < 10; label++) {
      for (int column = 0; column < 10; column++) {
        assertThat(drawn.count(label, column)).isEqualTo(expected[label][column]);
        assertThat(drawn.share(label, column))
            .isCloseTo((double) expected[label][column] / drawn.sampled(label), within(1e-12));
      }
      own += expected[label][label];
    }
    assertThat(own).isBetween(1, COUNT - 1); // else nothing was tested
    assertThat(drawn.ownShare()).isCloseTo((double) own / COUNT, within(1e-12));
  }

  @Test
  void theDigitItselfIsNeverTheNearestButItsTwinIs() {
    // Perfect reconstructions: the nearest of all is the digit itself, which does not count.
    byte[] pixels = DIGITS.subset("few", IntStream.range(0, 40).toArray()).pixelBytes();
    byte[] labels = new byte[40];
    for (int i = 0; i < 40; i++) {
      labels[i] = (byte) (i % 2 == 0 ? 1 : 7);
      System.arraycopy(pixels, i / 2 * 2 * 784, pixels, i * 784, 784); // pairs of equal images
    }
    DigitDataset pairs = new DigitDataset("pairs", pixels, labels);
    DrawnAs drawn = of(new MixingNetwork(pairs).codes(0), pairs, new Effort(40, 40, 1));

    assertThat(drawn.count(1, 7)).isEqualTo(20);
    assertThat(drawn.count(7, 1)).isEqualTo(20);
    assertThat(drawn.ownShare()).isZero();
    assertThat(drawn.share(3, 3)).isNaN();
  }

  @Test
  void theSampleHasTheProportionsOfTheClassesAndIsTheSameForTheSameSeed() {
    Effort effort = new Effort(300, 400, 9);
    DrawnAs drawn = drawn(0.3f, effort);
    int[] ofClass = new int[10];
    IntStream.range(0, COUNT).forEach(i -> ofClass[DIGITS.label(i)]++);

    assertThat(drawn.sampled()).isEqualTo(300);
    assertThat(drawn.references()).isEqualTo(400);
    for (int label = 0; label < 10; label++) {
      assertThat((double) drawn.sampled(label))
          .isCloseTo(300.0 * ofClass[label] / COUNT, within(1.0));
    }
    assertThat(listed(drawn)).isEqualTo(listed(drawn(0.3f, effort)));
    assertThat(listed(drawn)).isNotEqualTo(listed(drawn(0.3f, new Effort(300, 400, 10))));
  }

  @Test
  void aCellNamesExactlyItsDigits() {
    DrawnAs drawn = drawn(0.55f, new Effort(700, COUNT, 2));

    List<Integer> all = new ArrayList<>();
    for (int label = 0; label < 10; label++) {
      for (int column = 0; column < 10; column++) {
        int[] digits = drawn.digits(label, column);
        assertThat(digits).hasSize(drawn.count(label, column)).isSorted().doesNotHaveDuplicates();
        for (int index : digits) {
          assertThat(DIGITS.label(index)).isEqualTo(label);
          all.add(index);
        }
      }
    }
    assertThat(all).hasSize(700).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNoNumberIsDrawnAsNothing() {
    float[] codes = NETWORK.codes(0);
    IntStream.range(0, COUNT).forEach(i -> codes[2 * i + 1] = Float.NaN);
    DrawnAs drawn = of(codes, DIGITS, new Effort(100, 100, 1));

    assertThat(drawn.sampled()).isEqualTo(100);
    assertThat(drawn.ownShare()).isZero();
    assertThat(listed(drawn)).containsOnly("[]");
  }

  @Test
  void tellsWhereItIsAndStopsWhenNobodyWantsIt() {
    List<Double> told = new ArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    float[] codes = NETWORK.codes(0);

    DrawnAs.of(
        NETWORK,
        codes,
        DIGITS,
        new Effort(20, COUNT, 1),
        MatrixProduct.PLAIN,
        told::add,
        () -> false);
    assertThat(told).containsExactly(0.0, 1000.0 / COUNT);
    assertThatThrownBy(
            () ->
                DrawnAs.of(
                    NETWORK,
                    codes,
                    DIGITS,
                    new Effort(20, COUNT, 1),
                    MatrixProduct.PLAIN,
                    p -> {},
                    () -> asked.incrementAndGet() == 3))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(3);
  }

  @Test
  void needsLabels() {
    DigitDataset unlabelled = new DigitDataset("unlabelled", DIGITS.pixelBytes(), null);

    assertThatThrownBy(() -> of(NETWORK.codes(0), unlabelled, Effort.USUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("labels");
  }

  private static List<String> listed(DrawnAs drawn) {
    return IntStream.range(0, 100)
        .mapToObj(cell -> Arrays.toString(drawn.digits(cell / 10, cell % 10)))
        .toList();
  }
}
