package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitColoursTest {
  @Test
  void greyIsTheFixedScaleAndNeverStretched() {
    float[] faint = new float[DigitColours.PIXELS];
    faint[3] = 0.2f;

    int[] argb = DigitColours.grey(faint);

    assertThat(argb[3]).isEqualTo(0xFF333333);
    assertThat(argb[4]).isEqualTo(DigitColours.GROUND);
  }

  @Test
  void whatLiesOutsideIsClamped() {
    float[] wild = new float[DigitColours.PIXELS];
    wild[0] = -3;
    wild[1] = 7;
    wild[2] = Float.NaN;
    wild[3] = Float.POSITIVE_INFINITY;

    assertThat(DigitColours.grey(wild)).startsWith(0xFF000000, 0xFFFFFFFF, 0xFF000000, 0xFFFFFFFF);
  }

  @Test
  void greyGrowsWithInkForAnyValues() {
    Random random = new Random(11);
    float[] image = new float[DigitColours.PIXELS];
    for (int i = 0; i < image.length; i++) {
      image[i] = random.nextFloat();
    }
    int[] argb = DigitColours.grey(image);
    for (int i = 0; i < image.length; i++) {
      int level = argb[i] & 0xFF;
      assertThat(argb[i]).isEqualTo(0xFF000000 | level * 0x010101);
      assertThat(level / 255.0).isCloseTo(image[i], org.assertj.core.data.Offset.offset(0.0021));
    }
  }

  @Test
  void lostAndInventedInkHaveTheirOwnColoursAndEqualPixelsNone() {
    float[] original = new float[DigitColours.PIXELS];
    float[] reconstruction = new float[DigitColours.PIXELS];
    original[0] = 1;
    reconstruction[1] = 1;
    original[2] = reconstruction[2] = 0.6f;
    original[3] = 1;
    reconstruction[3] = 1.4f; // drawn as 1, so nothing to see

    assertThat(DigitColours.difference(original, reconstruction))
        .startsWith(
            DigitColours.LOST,
            DigitColours.INVENTED,
            DigitColours.GROUND,
            DigitColours.GROUND,
            DigitColours.GROUND);
  }
}
