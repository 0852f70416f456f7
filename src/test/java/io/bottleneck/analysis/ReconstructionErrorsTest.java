package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconstructionErrorsTest {
  private static final int COUNT = 2_345;
  private static final DigitDataset DIGITS = digits();
  private static final Autoencoder NETWORK = network();

  @Test
  void everyDigitHasItsOwnError() {
    ReconstructionErrors errors = ReconstructionErrors.of(NETWORK, DIGITS);

    assertThat(errors.size()).isEqualTo(COUNT);
    for (int index : new int[] {0, 1, 999, 1000, 1001, 1999, 2000, COUNT - 1}) {
      float[] image = DIGITS.image(index);
      float[] picture = NETWORK.reconstruct(image);
      double sum = 0;
      for (int i = 0; i < 784; i++) {
        sum += Math.pow((double) image[i] - picture[i], 2) / 784;
      }
      assertThat((double) errors.error(index)).isCloseTo(sum, within(1e-6));
      assertThat(ReconstructionErrors.between(image, picture)).isCloseTo(sum, within(1e-12));
    }
    double mean = 0;
    for (int i = 0; i < COUNT; i++) {
      mean += errors.error(i) / (double) COUNT;
    }
    assertThat(errors.mean()).isCloseTo(mean, within(1e-12));
  }

  @Test
  void aPercentileCountsTheSmallerOnesAndHalfOfTheEqualOnes() {
    ReconstructionErrors errors = ReconstructionErrors.of(NETWORK, DIGITS);

    for (int index = 0; index < COUNT; index += 97) {
      double smaller = 0;
      double equal = 0;
      for (int i = 0; i < COUNT; i++) {
        smaller += errors.error(i) < errors.error(index) ? 1 : 0;
        equal += errors.error(i) == errors.error(index) ? 1 : 0;
      }
      assertThat(errors.percentile(errors.error(index)))
          .isCloseTo(100 * (smaller + equal / 2) / COUNT, within(1e-9));
    }
    assertThat(errors.percentile(-1)).isZero();
    assertThat(errors.percentile(1e9)).isEqualTo(100);
  }

  @Test
  void ranksMeansAndQuantilesAreThoseOfSortingEverything() {
    ReconstructionErrors errors = ReconstructionErrors.of(NETWORK, DIGITS);
    int[] among = new Random(3).ints(500, 0, COUNT).distinct().sorted().toArray();
    Comparator<Integer> byError = Comparator.comparing(errors::error);

    assertThat(errors.best(among, 7))
        .containsExactly(sorted(among, byError.thenComparing(i -> i), 7));
    assertThat(errors.worst(among, 7))
        .containsExactly(sorted(among, byError.reversed().thenComparing(i -> i), 7));
    assertThat(errors.worst(new int[] {0, 97}, 5)).containsExactly(0, 97); // equal digits
    assertThat(errors.mean(among))
        .isCloseTo(
            Arrays.stream(among).mapToDouble(errors::error).average().orElseThrow(), within(1e-12));
    for (double share : new double[] {0, 0.1, 0.5, 0.995, 1}) {
      double quantile = errors.quantile(share);
      long notLarger = IntStream.range(0, COUNT).filter(i -> errors.error(i) <= quantile).count();
      long smaller = IntStream.range(0, COUNT).filter(i -> errors.error(i) < quantile).count();
      assertThat((double) notLarger).isGreaterThanOrEqualTo(share * COUNT);
      assertThat((double) smaller).isLessThanOrEqualTo(share * COUNT);
    }
  }

  private static int[] sorted(int[] among, Comparator<Integer> order, int count) {
    return Arrays.stream(among).boxed().sorted(order).limit(count).mapToInt(i -> i).toArray();
  }

  @Test
  void anEmptySetHasNoMean() {
    ReconstructionErrors none =
        ReconstructionErrors.of(NETWORK, new DigitDataset("none", new byte[0], null));

    assertThat(none.mean()).isNaN();
    assertThat(none.percentile(0.1)).isEqualTo(50);
    assertThat(none.quantile(0.5)).isNaN();
  }

  @Test
  void codesAreThoseOfEachDigitAlone() {
    float[] codes = Codes.of(NETWORK, DIGITS, () -> false);

    assertThat(codes).hasSize(2 * COUNT);
    for (int index : new int[] {0, 999, 1000, COUNT - 1}) {
      assertThat(Arrays.copyOfRange(codes, 2 * index, 2 * index + 2))
          .containsExactly(NETWORK.encode(DIGITS.image(index)), within(1e-5f));
    }
  }

  @Test
  void bothStopWhenNobodyWantsThemAnyMore() {
    AtomicInteger asked = new AtomicInteger();

    assertThatThrownBy(
            () -> ReconstructionErrors.of(NETWORK, DIGITS, () -> asked.incrementAndGet() == 2))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(2);
    assertThatThrownBy(() -> Codes.of(NETWORK, DIGITS, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesPicturesOfAnotherSize() {
    assertThatThrownBy(() -> ReconstructionErrors.between(new float[784], new float[783]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DigitDataset digits() {
    Random random = new Random(1);
    byte[] pixels = new byte[COUNT * 784];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0);
    }
    // Two equal digits have two equal errors.
    System.arraycopy(pixels, 0, pixels, 97 * 784, 784);
    return new DigitDataset("random", pixels, null);
  }

  private static Autoencoder network() {
    AutoencoderSpec spec = Presets.QUICK;
    float[] parameters = new float[(int) LayerShape.parameterCount(spec)];
    Random random = new Random(2);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian() * 0.1f;
    }
    return new DenseAutoencoder(spec, 1, parameters, MatrixProduct.PLAIN);
  }
}
