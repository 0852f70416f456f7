package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.BesideWindows;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@BesideWindows
class AugmentationTest {
  private static final int DIGITS = 300;
  private static final DigitDataset WRITTEN = Handwriting.digits("written", DIGITS, 5);

  @Test
  void theSameSeedChangesAlikeAndAnotherDoesNot() {
    Augmentation all = new Augmentation(1, 1);
    float[] first = changed(all, 7);
    assertThat(changed(all, 7)).containsExactly(first);
    assertThat(Arrays.equals(changed(all, 8), first)).isFalse();
  }

  @Test
  void aboutTheShareAskedForIsChangedAndTheOthersAreLeftAlone() {
    assertThat(touched(changed(new Augmentation(0.6, 1), 3))).isBetween(150, 210); // sd 8.5
    assertThat(touched(changed(new Augmentation(1, 1), 3))).isEqualTo(DIGITS);
    assertThat(touched(changed(Augmentation.NONE, 3))).isZero();
    assertThat(touched(changed(new Augmentation(1, 0), 3))).isZero();
  }

  @Test
  void onlySoManyImagesAreChangedAndPixelsStayWithinBlackAndWhite() {
    float[] images = clean();
    new Augmentation(1, Augmentation.STRONGEST).apply(images, DIGITS - 1, 4);
    int end = (DIGITS - 1) * DigitDataset.PIXELS;
    assertThat(Arrays.copyOfRange(images, end, images.length))
        .containsExactly(Arrays.copyOfRange(clean(), end, images.length));
    for (float pixel : images) {
      assertThat(pixel).isBetween(0f, 1f);
    }
  }

  @Test
  void aChangeOfNearlyNothingGivesTheDigitBack() {
    float[] images = changed(new Augmentation(1, 1e-6), 2);
    float[] clean = clean();
    for (int i = 0; i < images.length; i++) {
      assertThat(images[i]).isCloseTo(clean[i], within(1e-4f));
    }
  }

  @Test
  void inkNeitherAppearsNorFadesAndStrokesStayAsSharp() {
    float[] images = changed(new Augmentation(1, 1), 2);
    assertThat(sum(images, 1) / sum(clean(), 1)).isCloseTo(1, within(0.02));
    // The sum of squares falls when edges blur: linear interpolation loses 9 % of it here.
    assertThat(sum(images, 2) / sum(clean(), 2)).isCloseTo(1, within(0.05));
  }

  @Test
  void moreStrengthMovesTheMiddleOfADigitFarther() {
    double weak = meanMove(changed(new Augmentation(1, 1), 2));
    double strong = meanMove(changed(new Augmentation(1, 3), 2));
    // Uniform to 0.3 pixels each way moves 0.23 on average; bends add to it.
    assertThat(weak).isBetween(0.15, 0.5);
    assertThat(strong / weak).isCloseTo(3, within(0.3));
  }

  private static float[] clean() {
    return WRITTEN.images(0, DIGITS);
  }

  private static float[] changed(Augmentation augmentation, long seed) {
    float[] images = clean();
    augmentation.apply(images, DIGITS, seed);
    return images;
  }

  private static int touched(float[] images) {
    float[] clean = clean();
    int touched = 0;
    for (int at = 0; at < images.length; at += DigitDataset.PIXELS) {
      int end = at + DigitDataset.PIXELS;
      touched += Arrays.equals(images, at, end, clean, at, end) ? 0 : 1;
    }
    return touched;
  }

  private static double sum(float[] images, int power) {
    double sum = 0;
    for (float pixel : images) {
      sum += Math.pow(pixel, power);
    }
    return sum;
  }

  private static double meanMove(float[] images) {
    float[] clean = clean();
    double sum = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      double[] from = middle(clean, digit);
      double[] to = middle(images, digit);
      sum += Math.hypot(to[0] - from[0], to[1] - from[1]);
    }
    return sum / DIGITS;
  }

  /** The centre of mass, in pixels. */
  private static double[] middle(float[] images, int digit) {
    double ink = 0;
    double x = 0;
    double y = 0;
    for (int p = 0; p < DigitDataset.PIXELS; p++) {
      float pixel = images[digit * DigitDataset.PIXELS + p];
      ink += pixel;
      x += pixel * (p % DigitDataset.SIDE);
      y += pixel * (p / DigitDataset.SIDE);
    }
    return new double[] {x / ink, y / ink};
  }
}
