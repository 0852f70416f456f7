package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.BesideWindows;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BesideWindows
class NoiseTest {
  private static final int DIGITS = 200;
  private static final int VALUES = DIGITS * DigitDataset.PIXELS;

  @ParameterizedTest
  @EnumSource(Noise.Kind.class)
  void theSameSeedSpoilsAlikeAndAnotherDoesNot(Noise.Kind kind) {
    Noise noise = new Noise(kind, 0.3);
    float[] first = spoilt(noise, grey(0.5f), 7);
    assertThat(spoilt(noise, grey(0.5f), 7)).containsExactly(first);
    assertThat(Arrays.equals(spoilt(noise, grey(0.5f), 8), first))
        .isEqualTo(kind == Noise.Kind.NONE);
  }

  @ParameterizedTest
  @EnumSource(Noise.Kind.class)
  void pixelsStayWithinBlackAndWhiteAndTheRestOfTheArrayIsLeftAlone(Noise.Kind kind) {
    Random random = new Random(3);
    float[] images = new float[VALUES];
    for (int i = 0; i < VALUES; i++) {
      images[i] = random.nextFloat();
    }
    float[] before = images.clone();
    new Noise(kind, 1).apply(images, DIGITS - 1, 5);
    for (float pixel : images) {
      assertThat(pixel).isBetween(0f, 1f);
    }
    int end = (DIGITS - 1) * DigitDataset.PIXELS;
    assertThat(Arrays.copyOfRange(images, end, VALUES))
        .containsExactly(Arrays.copyOfRange(before, end, VALUES));
  }

  @Test
  void gaussianNoiseHasTheMeanAndDeviationAskedFor() {
    float[] spoilt = spoilt(new Noise(Noise.Kind.GAUSSIAN, 0.1), grey(0.5f), 1);
    double sum = 0;
    double squares = 0;
    int beyondOne = 0;
    for (float pixel : spoilt) {
      double added = pixel - 0.5;
      sum += added;
      squares += added * added;
      beyondOne += Math.abs(added) > 0.1 ? 1 : 0;
    }
    assertThat(sum / VALUES).isCloseTo(0, within(0.001));
    assertThat(Math.sqrt(squares / VALUES)).isCloseTo(0.1, within(0.001));
    assertThat((double) beyondOne / VALUES).isCloseTo(0.3173, within(0.005)); // as a normal one
  }

  @Test
  void saltAndPepperHitsItsShareHalfBlackHalfWhite() {
    float[] spoilt = spoilt(new Noise(Noise.Kind.SALT_AND_PEPPER, 0.4), grey(0.5f), 1);
    assertThat(share(spoilt, 0)).isCloseTo(0.2, within(0.005));
    assertThat(share(spoilt, 1)).isCloseTo(0.2, within(0.005));
    assertThat(share(spoilt, 0.5f)).isCloseTo(0.6, within(0.005));
  }

  @Test
  void maskingTurnsItsShareIntoBackground() {
    float[] spoilt = spoilt(new Noise(Noise.Kind.MASKING, 0.25), grey(0.5f), 1);
    assertThat(share(spoilt, 0)).isCloseTo(0.25, within(0.005));
    assertThat(share(spoilt, 0.5f)).isCloseTo(0.75, within(0.005));
  }

  private static float[] grey(float level) {
    float[] images = new float[VALUES];
    Arrays.fill(images, level);
    return images;
  }

  private static float[] spoilt(Noise noise, float[] images, long seed) {
    noise.apply(images, DIGITS, seed);
    return images;
  }

  private static double share(float[] pixels, float level) {
    int count = 0;
    for (float pixel : pixels) {
      count += pixel == level ? 1 : 0;
    }
    return (double) count / pixels.length;
  }
}
