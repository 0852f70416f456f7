package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PairDistancesTest {
  /** Digits whose one inked pixel is their code, so that both distances are known. */
  private static DigitDataset digits(int[] levels, byte[] labels) {
    byte[] pixels = new byte[levels.length * DigitDataset.PIXELS];
    for (int i = 0; i < levels.length; i++) {
      pixels[i * DigitDataset.PIXELS] = (byte) levels[i];
    }
    return new DigitDataset("levels", pixels, labels);
  }

  private static float[] codes(int[] levels) {
    float[] codes = new float[levels.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = levels[i];
    }
    return codes;
  }

  private static PairDistances pairs(boolean inClass, int[] levels, byte[] labels, long seed) {
    PixelNeighbours pixels = new PixelNeighbours(digits(levels, labels));
    return inClass
        ? PairDistances.sameClass(pixels, codes(levels), 1, seed, () -> false)
        : PairDistances.any(pixels, codes(levels), 1, seed, () -> false);
  }

  @Test
  void ofFewDigitsAllPairsAreMeasured() {
    int[] levels = {0, 10, 30, 100}; // distances 10, 20, 30, 70, 90, 100
    PairDistances all = pairs(false, levels, new byte[4], 1);
    assertThat(all.count()).isEqualTo(6);
    assertThat(all.complete()).isTrue();
    assertThat(all.furtherCodes(5)).isEqualTo(100);
    assertThat(all.furtherCodes(50)).isEqualTo(50);
    assertThat(all.furtherCodes(10)).isCloseTo(100 - 50.0 / 6, within(1e-9));
    assertThat(all.furtherCodes(101)).isZero();
    double squared = 50.0 * 50 / (255.0 * 255 * DigitDataset.PIXELS);
    assertThat(all.furtherPixels(squared)).isEqualTo(50);
  }

  @Test
  void pairsWithinAClassLeaveOthersAndTheUnlabelledOut() {
    int[] levels = {0, 10, 30, 100, 200};
    PairDistances same = pairs(true, levels, new byte[] {3, 9, 3, 3, -1}, 1); // 30, 100, 70
    assertThat(same.count()).isEqualTo(3);
    assertThat(same.furtherCodes(50)).isCloseTo(200.0 / 3, within(1e-9));
    assertThat(same.furtherCodes(90)).isCloseTo(100.0 / 3, within(1e-9));
    assertThat(pairs(true, levels, null, 1).count()).isZero();
  }

  @Test
  void ofManyDigitsEnoughPairsAreDrawnEachAsLikely() {
    int count = 700; // 244,650 pairs
    Random random = new Random(8);
    int[] levels = new int[count];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 7 == 0 ? 1 : 0); // classes of very different size
      levels[i] = labels[i] == 1 ? random.nextInt(40) : random.nextInt(256);
    }
    for (boolean inClass : new boolean[] {false, true}) {
      PairDistances drawn = pairs(inClass, levels, labels, 5);
      assertThat(drawn.count()).isEqualTo(PairDistances.MOST);
      assertThat(drawn.complete()).isFalse();
      int pairs = 0;
      int further = 0;
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < i; j++) {
          if (!inClass || labels[i] == labels[j]) {
            pairs++;
            further += Math.abs(levels[i] - levels[j]) > 50 ? 1 : 0;
          }
        }
      }
      // Four standard errors of a share of 50,000 draws are 0.9 points at most.
      assertThat(drawn.furtherCodes(50.5)).isCloseTo(100.0 * further / pairs, within(0.9));
      assertThat(pairs(inClass, levels, labels, 5).furtherCodes(50.5))
          .isEqualTo(drawn.furtherCodes(50.5));
      assertThat(drawn.furtherCodes(0)).as("no digit is paired with itself").isGreaterThan(99);
    }
  }

  @Test
  void whoWaitsNoLongerIsNotKeptWaiting() {
    PixelNeighbours pixels = new PixelNeighbours(digits(new int[] {1, 2}, null));
    assertThatThrownBy(() -> PairDistances.any(pixels, new float[] {1, 2}, 1, 1, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
