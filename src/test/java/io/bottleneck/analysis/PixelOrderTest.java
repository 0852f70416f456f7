package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelOrderTest {
  @Test
  void distancesAreExactAcrossTiles() {
    DigitDataset digits = SyntheticDigits.of(31, 1_100, 1, false).digits();
    byte[] pixels = digits.pixelBytes();
    Arrays.fill(pixels, 0, DigitDataset.PIXELS, (byte) 255); // all ink against no ink at all
    Arrays.fill(pixels, DigitDataset.PIXELS, 2 * DigitDataset.PIXELS, (byte) 0);
    digits = new DigitDataset("extremes", pixels, null);
    int[][] rows = new int[20][digits.size()];
    PixelDistances distances = new PixelDistances(digits);
    Random random = new Random(1);
    for (int from : new int[] {0, 505, 1_080}) {
      distances.fill(from, from + 20, rows);
      for (int check = 0; check < 500; check++) {
        int i = random.nextInt(20);
        int j = check == 0 ? 1 : random.nextInt(digits.size());
        assertThat(rows[i][j]).isEqualTo(distance(digits, from + i, j));
      }
      assertThat(rows[0][1]).isEqualTo(distance(digits, from, 1));
    }
  }

  @Test
  void aKeptOrderAndAStreamedOneAreTheSame() {
    for (boolean tied : new boolean[] {false, true}) {
      DigitDataset digits = SyntheticDigits.of(32, 150, 1, tied).digits();
      PixelDistances distances = new PixelDistances(digits);
      PixelOrder.View kept = KeptPixelOrder.of(distances, 7, () -> false).view();
      PixelOrder.View streamed = new StreamedPixelOrder(distances, 7).view();
      Random random = new Random(2);
      for (int round = 0; round < 300; round++) {
        int i = round < 150 ? round : random.nextInt(150);
        int j = (i + 1 + random.nextInt(149)) % 150;
        assertThat(streamed.rank(i, j)).isEqualTo(kept.rank(i, j)).isBetween(1, 149);
        assertThat(streamed.nearest(i)).isEqualTo(kept.nearest(i)).hasSize(7);
        for (int place = 0; place < 7; place++) {
          assertThat(kept.rank(i, kept.nearest(i)[place])).isEqualTo(place + 1);
        }
      }
    }
  }

  @Test
  void onlySmallSetsAreKept() {
    DigitDataset small = SyntheticDigits.of(33, 100, 1, false).digits();
    assertThat(PixelOrder.of(small, 5, () -> false)).isInstanceOf(KeptPixelOrder.class);
    byte[] blank = new byte[(PixelOrder.MOST_KEPT + 1) * DigitDataset.PIXELS];
    assertThat(PixelOrder.of(new DigitDataset("blank", blank, null), 5, () -> false))
        .isInstanceOf(StreamedPixelOrder.class);
  }

  private static int distance(DigitDataset digits, int i, int j) {
    int sum = 0;
    for (int p = 0; p < DigitDataset.PIXELS; p++) {
      int difference = digits.pixel(i, p) - digits.pixel(j, p);
      sum += difference * difference;
    }
    return sum;
  }
}
