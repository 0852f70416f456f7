package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pictures that lie behind the points: decoded digits, numbers, directions. */
class LayerPicturesTest {
  private static final Bounds REGION = new Bounds(0, 0, 2, 1);

  @Test
  void digitsKeepTheirGreyScaleAndGuessesAreFaintAndHatched() {
    float[] images = new float[2 * DigitColours.PIXELS];
    images[5] = 0.5f;
    images[6] = 7;
    images[7] = -3;
    images[DigitColours.PIXELS + 300] = 1;
    MapImage image = ManifoldPicture.of(REGION, 2, 1, images, new boolean[] {true, false}, 1);
    assertThat(image.width()).isEqualTo(56);
    assertThat(image.height()).isEqualTo(28);
    assertThat(image.argb()[5]).isEqualTo(0xFF808080);
    assertThat(image.argb()[6]).isEqualTo(0xFFFFFFFF);
    assertThat(image.argb()[7]).isEqualTo(0xFF000000);
    int known = 0;
    int guess = 0;
    int strokes = 0;
    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        known += image.argb()[y * 56 + x] >>> 24;
        guess += image.argb()[y * 56 + 28 + x] >>> 24;
        strokes += (image.argb()[y * 56 + 28 + x] & 0xFF) > 0 ? 1 : 0;
      }
    }
    assertThat(guess).isLessThan(known / 2);
    assertThat(strokes).isBetween(100, 130); // a seventh, and the one pixel of ink
  }

  @Test
  void heatRunsFromTheFifthToTheNinetyFifthPercentileOnALogarithmicScale() {
    Random random = new Random(1);
    float[] values = new float[400];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.exp(random.nextGaussian());
    }
    double[] range = FieldPicture.range(values);
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(range[0]).isEqualTo(sorted[19]);
    assertThat(range[1]).isEqualTo(sorted[380]);
    MapImage image = FieldPicture.heat(REGION, 20, values, range, 0xFF123456);
    int cell = image.width() / 20;
    for (int i = 0; i < values.length; i++) { // the pixel beside a cell's middle
      int x = i % 20 * cell + cell / 2;
      int y = image.height() - 1 - (i / 20 * cell + cell / 2);
      double share = Math.log(values[i] / range[0]) / Math.log(range[1] / range[0]);
      double wanted = 0.75 * 255 * Math.max(0, Math.min(1, share));
      assertThat((double) (image.argb()[y * image.width() + x] >>> 24))
          .isCloseTo(wanted, within(30.0)); // an eighth of a cell towards its neighbours
      assertThat(image.argb()[y * image.width() + x] & 0xFFFFFF).isEqualTo(0x123456);
    }
  }

  @Test
  void numbersThatAreNoneOrZeroAreTheLowest() {
    float[] values = {0, Float.NaN, 1, 10};
    assertThat(FieldPicture.range(new float[] {0, Float.NaN})).containsExactly(1, 1);
    MapImage image = FieldPicture.heat(REGION, 4, values, FieldPicture.range(values), 0xFF000000);
    assertThat(image.argb()[image.width() / 8] >>> 24).isZero();
    assertThat(image.argb()[image.width() - 1] >>> 24).isEqualTo(191);
  }

  @Test
  void strokesLeadFromTheMiddleOfACellTowardsWhereItDriftsAndAreCutAtACell() {
    float[] right = {0.1f, 50};
    float[] up = {0.2f, 0};
    MapImage image = FieldPicture.strokes(REGION, 2, right, up, 0xFFABCDEF);
    int cell = image.width() / 2;
    assertThat(ink(image, cell / 2, cell / 2)).isTrue();
    // A tenth of a unit to the right, a fifth up; a cell is one unit.
    assertThat(ink(image, (int) (cell * 0.59), (int) (cell * 0.31))).isTrue();
    assertThat(ink(image, (int) (cell * 0.5), (int) (cell * 0.7))).isFalse();
    assertThat(ink(image, image.width() - 1, cell / 2)).isTrue();
    assertThat(ink(image, image.width() - 1, cell / 2 + 4)).isFalse();
    MapImage none =
        FieldPicture.strokes(
            REGION, 2, new float[] {Float.NaN, Float.NaN}, new float[2], 0xFFABCDEF);
    assertThat(none.argb()).containsOnly(0);
  }

  private static boolean ink(MapImage image, int x, int y) {
    return image.argb()[y * image.width() + x] >>> 24 > 60;
  }
}
