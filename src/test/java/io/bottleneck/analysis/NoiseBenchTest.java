package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Autoencoder;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseBenchTest {
  private static final double[] STRENGTHS = {0, 0.2, 0.4, 0.6, 0.8, 1};

  private final MadeUpNetwork network = MadeUpNetwork.random(3, 5, true);
  private final float[] clean = image(7);

  private static float[] image(long seed) {
    Random random = new Random(seed);
    float[] image = new float[DigitDataset.PIXELS];
    for (int i = 0; i < image.length; i++) {
      image[i] = random.nextInt(5) == 0 ? random.nextFloat() : 0;
    }
    return image;
  }

  private NoiseTrial trial(Noise noise, long draw) {
    return NoiseTrial.of(network, clean, NoiseBench.spoil(clean, noise, draw));
  }

  private static double meanSquare(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.pow((double) a[i] - b[i], 2);
    }
    return sum / a.length;
  }

  @ParameterizedTest
  @EnumSource(Noise.Kind.class)
  void noNoiseMovesNothingAndGivesThePlainError(Noise.Kind kind) {
    NoiseTrial none = trial(new Noise(kind, 0), 4);
    assertThat(none.noisy()).isEqualTo(clean).isNotSameAs(clean);
    assertThat(none.moved()).isZero();
    assertThat(none.error())
        .isEqualTo(none.errorToNoisy())
        .isCloseTo(meanSquare(clean, network.reconstruct(clean)), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(value = Noise.Kind.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void figuresEqualAStraightforwardComputation(Noise.Kind kind) {
    Noise noise = new Noise(kind, 0.4);
    float[] noisy = clean.clone();
    noise.apply(noisy, 1, 9);
    NoiseTrial trial = trial(noise, 9);
    assertThat(trial.noisy()).isEqualTo(noisy);
    float[] from = network.encode(clean);
    float[] to = network.encode(noisy);
    float[] picture = network.decode(to);
    assertThat(trial.reconstruction()).isEqualTo(picture);
    assertThat(trial.error()).isCloseTo(meanSquare(clean, picture), within(1e-9));
    assertThat(trial.errorToNoisy()).isCloseTo(meanSquare(noisy, picture), within(1e-9));
    assertThat(trial.moved())
        .isCloseTo(Math.sqrt(from.length * meanSquare(from, to)), within(1e-6))
        .isPositive();
  }

  @Test
  void drawsAreRepeatableAndDiffer() {
    Noise noise = new Noise(Noise.Kind.MASKING, 0.5);
    assertThat(NoiseBench.spoil(clean, noise, 2)).isEqualTo(NoiseBench.spoil(clean, noise, 2));
    assertThat(NoiseBench.spoil(clean, noise, 2)).isNotEqualTo(NoiseBench.spoil(clean, noise, 3));
  }

  @Test
  void strongerMaskingOfOneDrawHitsTheSamePixelsAndMore() {
    float[] some = NoiseBench.spoil(clean, new Noise(Noise.Kind.MASKING, 0.3), 1);
    float[] more = NoiseBench.spoil(clean, new Noise(Noise.Kind.MASKING, 0.6), 1);
    int kept = 0;
    for (int i = 0; i < clean.length; i++) {
      assertThat(more[i]).isLessThanOrEqualTo(some[i]);
      kept += more[i] > 0 ? 1 : 0;
    }
    assertThat(kept).isPositive();
  }

  @Test
  void theCurveIsTheMeanAndRangeOfTheSameDraws() {
    NoiseCurve curve =
        NoiseCurve.of(network, clean, Noise.Kind.GAUSSIAN, STRENGTHS, 3, () -> false);
    assertThat(curve.points()).hasSize(STRENGTHS.length);
    NoiseCurve.Point point = curve.points().get(2);
    double[] errors = new double[3];
    for (int i = 0; i < 3; i++) {
      errors[i] = trial(new Noise(Noise.Kind.GAUSSIAN, 0.4), i + 1).error();
    }
    assertThat(point.strength()).isEqualTo(0.4);
    assertThat(point.mean())
        .isCloseTo((errors[0] + errors[1] + errors[2]) / 3, within(1e-9))
        .isStrictlyBetween(point.least(), point.most());
    Arrays.sort(errors);
    assertThat(point.least()).isCloseTo(errors[0], within(1e-9));
    assertThat(point.most()).isCloseTo(errors[2], within(1e-9));
    NoiseCurve.Point none = curve.points().get(0);
    assertThat(none.least()).isEqualTo(none.most());
  }

  /** Every pixel is a dimension of its own: what masking takes away cannot come back. */
  @Test
  void aNetworkThatCopiesErrsTheMoreTheStrongerTheNoise() {
    double[][] same = new double[DigitDataset.PIXELS][DigitDataset.PIXELS];
    for (int i = 0; i < same.length; i++) {
      same[i][i] = 1;
    }
    NoiseCurve curve =
        NoiseCurve.of(
            new MadeUpNetwork(same, same, false),
            clean,
            Noise.Kind.MASKING,
            STRENGTHS,
            2,
            () -> false);
    assertThat(curve.points().stream().map(NoiseCurve.Point::mean)).isSorted();
    assertThat(curve.points().get(0).mean()).isZero();
    assertThat(curve.points().get(5).mean())
        .isCloseTo(meanSquare(clean, new float[DigitDataset.PIXELS]), within(1e-9));
  }

  @Test
  void theYardstickIsTheDistanceBetweenTwoDigitsPickedAtRandom() {
    DigitDataset digits = SyntheticDigits.of(1, 60, 5, false).digits();
    float[] codes = network.encode(digits.images(0, 60));
    double squares = 0;
    for (int a = 0; a < 60; a++) {
      for (int b = 0; b < 60; b++) {
        for (int j = 0; j < 5; j++) {
          squares += Math.pow(codes[a * 5 + j] - codes[b * 5 + j], 2);
        }
      }
    }
    assertThat(NoiseBench.yardstick(network, digits))
        .isCloseTo(Math.sqrt(squares / 3600), within(1e-5));
  }

  @Test
  void aCurveThatNobodyWantsEnds() {
    int[] asked = {0};
    assertThatThrownBy(
            () ->
                NoiseCurve.of(
                    network, clean, Noise.Kind.MASKING, STRENGTHS, 1, () -> ++asked[0] > 2))
        .isInstanceOf(CancellationException.class);
    assertThat(asked[0]).isEqualTo(3);
  }

  @Test
  void whatIsNoImageOrNoStrengthIsRefused() {
    Autoencoder any = network;
    assertThatThrownBy(() -> NoiseBench.spoil(new float[3], Noise.NONE, 1))
        .hasMessage("an image of 3 pixels");
    Noise tooMuch = new Noise(Noise.Kind.MASKING, 1.5);
    assertThatThrownBy(() -> NoiseBench.spoil(clean, tooMuch, 1))
        .hasMessage("noise of strength 1.5");
    assertThatThrownBy(
            () -> NoiseCurve.of(any, clean, Noise.Kind.MASKING, STRENGTHS, 0, () -> false))
        .hasMessage("0 draws");
  }
}
