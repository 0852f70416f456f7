package io.bottleneck.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannedInkTest {
  private static final int WIDE = 120;
  private static final int HIGH = 160;

  /** A bar from (40, 30) to (80, 130). */
  private static boolean inked(int x, int y) {
    return x >= 40 && x < 80 && y >= 30 && y < 130;
  }

  private static int[] picture(IntBinaryOperator argb) {
    int[] pixels = new int[WIDE * HIGH];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = argb.applyAsInt(i % WIDE, i / WIDE);
    }
    return pixels;
  }

  private static int grey(double level) {
    int value = (int) Math.round(255 * Math.max(0, Math.min(1, level)));
    return 0xFF000000 | value << 16 | value << 8 | value;
  }

  private static void assertBar(InkPicture ink) {
    assertThat(ink.width()).isEqualTo(40);
    assertThat(ink.height()).isEqualTo(100);
    assertThat(ink.at(20, 50)).isGreaterThan(0.9f);
    assertThat(ink.at(2, 2)).isGreaterThan(0.9f);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "0.2, 0.9", "0.8, 0.3", "0.45, 0.6"})
  void inkIsFoundWhetherDarkOrLight(double inkLevel, double paper) {
    assertBar(ScannedInk.read(picture((x, y) -> grey(inked(x, y) ? inkLevel : paper)), WIDE, HIGH));
  }

  @ParameterizedTest
  @CsvSource({"0x000000", "0xFFFFFF", "0x1E40AF"})
  void transparentPaperIsPaper(String colour) {
    int ink = 0xFF000000 | Integer.decode(colour);
    assertBar(ScannedInk.read(picture((x, y) -> inked(x, y) ? ink : 0), WIDE, HIGH));
  }

  @Test
  void noiseAndUnevenLightAreNoInk() {
    SplittableRandom random = new SplittableRandom(2);
    int[] photo =
        picture(
            (x, y) ->
                grey((inked(x, y) ? 0.2 : 0.75) + 0.2 * x / WIDE + random.nextDouble(-0.02, 0.02)));
    InkPicture ink = ScannedInk.read(photo, WIDE, HIGH);
    assertThat(ink.width()).isBetween(38, 42);
    assertThat(ink.height()).isBetween(98, 102);
    assertThat(ink.at(20, 50)).isGreaterThan(0.85f);
  }

  @Test
  void inkMayTouchTheBorder() {
    InkPicture ink =
        ScannedInk.read(picture((x, y) -> grey(x >= 40 && x < 60 ? 0.1 : 0.9)), WIDE, HIGH);
    assertThat(ink.width()).isEqualTo(20);
    assertThat(ink.height()).isEqualTo(HIGH);
  }

  @Test
  void largePicturesAreScaledDownByArea() {
    int[] pixels = new int[1000 * 700];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          grey(i % 1000 >= 400 && i % 1000 < 600 && i / 1000 >= 100 && i / 1000 < 600 ? 0 : 1);
    }
    InkPicture ink = ScannedInk.read(pixels, 1000, 700);
    assertThat((double) ink.height()).isCloseTo(500 * 0.224, within(2.0));
    assertThat((double) ink.width()).isCloseTo(200 * 0.224, within(2.0));
  }

  @Test
  void aPictureOfOneColourIsRefusedWithAReason() {
    for (int colour : new int[] {grey(0.5), 0, grey(1), grey(0)}) {
      assertThatThrownBy(() -> ScannedInk.read(picture((x, y) -> colour), WIDE, HIGH))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one colour")
          .hasMessageContaining("choose");
    }
  }

  @Test
  void aSingleDotIsInk() {
    InkPicture dot =
        ScannedInk.read(picture((x, y) -> grey(x == 60 && y == 70 ? 0 : 1)), WIDE, HIGH);
    assertThat(dot.width()).isEqualTo(1);
    assertThat(dot.height()).isEqualTo(1);
  }

  @Test
  void aDigitSavedAsAPictureComesBackAsItself() {
    float[] digit = Drawings.mnistLike();
    for (boolean inverted : new boolean[] {false, true}) {
      int[] argb = new int[784];
      for (int i = 0; i < 784; i++) {
        argb[i] = grey(inverted ? 1 - digit[i] : digit[i]);
      }
      PlacedPicture placed = PlacedPicture.fitted(ScannedInk.read(argb, 28, 28), 20);
      float[] seen = new InkRenderer().render(List.of(placed), true);
      double squares = 0;
      for (int i = 0; i < 784; i++) {
        squares += (seen[i] - digit[i]) * (seen[i] - digit[i]);
      }
      assertThat(squares / 784).as("mean squared difference").isLessThan(1e-3);
    }
  }
}
