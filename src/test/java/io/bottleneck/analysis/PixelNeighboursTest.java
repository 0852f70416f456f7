package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PixelNeighboursTest {
  private static final int K = 9;

  @Test
  void agreesWithSortingEverythingTiesIncluded() {
    for (boolean tied : new boolean[] {true, false}) {
      DigitDataset digits = SyntheticDigits.of(41, 120, 1, tied).digits();
      PixelNeighbours neighbours = new PixelNeighbours(digits);
      for (int index = 0; index < 60; index++) {
        assertThat(neighbours.nearestOthers(index, K))
            .containsExactly(sorted(digits, levels(digits, index), index));
        assertThat(neighbours.nearest(digits.image(index), K))
            .containsExactly(sorted(digits, levels(digits, index), -1));
      }
    }
  }

  @Test
  void agreesForImagesOfAnyGreysFromFaintToFull() {
    DigitDataset digits = SyntheticDigits.of(42, 120, 1, false).digits();
    PixelNeighbours neighbours = new PixelNeighbours(digits);
    Random random = new Random(1);
    for (int round = 0; round < 60; round++) {
      float[] image = digits.image(random.nextInt(120));
      int[] levels = new int[image.length];
      double faint = random.nextDouble() * 0.2;
      for (int p = 0; p < image.length; p++) {
        image[p] = (float) (image[p] * (1 - faint) + random.nextDouble() * faint);
        levels[p] = Math.round(255 * image[p]);
      }
      assertThat(neighbours.nearest(image, K)).containsExactly(sorted(digits, levels, -1));
    }
  }

  @Test
  void blankAndFullImagesAreAsExactAsOthers() {
    byte[] pixels = new byte[3 * DigitDataset.PIXELS];
    Arrays.fill(pixels, DigitDataset.PIXELS, 2 * DigitDataset.PIXELS, (byte) 255);
    DigitDataset digits = new DigitDataset("extremes", pixels, null);
    PixelNeighbours neighbours = new PixelNeighbours(digits);
    float[] tooDark = new float[DigitDataset.PIXELS];
    Arrays.fill(tooDark, 1.7f);

    assertThat(neighbours.nearest(new float[DigitDataset.PIXELS], 3)).containsExactly(0, 2, 1);
    assertThat(neighbours.nearest(tooDark, 1)).containsExactly(1);
    assertThat(neighbours.nearestOthers(2, 5)).containsExactly(0, 1);
    assertThat(neighbours.nearestOthers(2, 0)).isEmpty();
    assertThatThrownBy(() -> neighbours.nearest(new float[9], 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOverlapIsThatOfTheTwoLists() {
    SyntheticDigits set = SyntheticDigits.of(43, 80, 3, false);
    PixelNeighbours pixels = new PixelNeighbours(set.digits());
    for (int index = 0; index < 30; index++) {
      NeighbourComparison comparison = NeighbourComparison.of(pixels, set.codes(), 3, index, K);
      List<Integer> byPixels = boxed(sorted(set.digits(), levels(set.digits(), index), index));
      assertThat(comparison.byPixels()).isEqualTo(byPixels);
      assertThat(comparison.byCode())
          .isEqualTo(boxed(Neighbours.nearestOthers(set.codes(), 3, index, K)));
      long shared = IntStream.range(0, 80).filter(i -> both(comparison, i)).count();
      assertThat(comparison.overlap()).isEqualTo((int) shared);
      assertThat(comparison.pixelVote().voters()).isEqualTo(K);
    }
  }

  private static boolean both(NeighbourComparison comparison, int index) {
    return comparison.byCode().contains(index) && comparison.byPixels().contains(index);
  }

  @Test
  void theSampleIsDrawnOnceAndSortedByWhatIsShared() {
    SyntheticDigits set = SyntheticDigits.of(44, 90, 2, false);
    PixelNeighbours pixels = new PixelNeighbours(set.digits());
    double[] told = new double[1];
    Disagreements found =
        Disagreements.of(pixels, set.codes(), 2, K, 40, 7, () -> false, done -> told[0] = done);

    assertThat(told[0]).isEqualTo(1);
    assertThat(found.lowestFirst()).hasSize(40).doesNotHaveDuplicates();
    assertThat(found.lowestFirst())
        .isSortedAccordingTo(
            Comparator.comparingInt(Disagreements.Disagreement::shared)
                .thenComparingInt(Disagreements.Disagreement::index))
        .allSatisfy(
            one ->
                assertThat(one.shared())
                    .isEqualTo(
                        NeighbourComparison.of(pixels, set.codes(), 2, one.index(), K).overlap()));
    assertThat(Disagreements.of(pixels, set.codes(), 2, K, 40, 7, () -> false, done -> {}))
        .isEqualTo(found);
    assertThat(
            Disagreements.of(pixels, set.codes(), 2, K, 500, 7, () -> false, done -> {})
                .lowestFirst())
        .hasSize(90);
    assertThatThrownBy(
            () -> Disagreements.of(pixels, set.codes(), 2, K, 40, 7, () -> true, done -> {}))
        .isInstanceOf(CancellationException.class);
  }

  private static int[] levels(DigitDataset digits, int index) {
    return IntStream.range(0, DigitDataset.PIXELS).map(p -> digits.pixel(index, p)).toArray();
  }

  private static int[] sorted(DigitDataset digits, int[] levels, int except) {
    return IntStream.range(0, digits.size())
        .filter(i -> i != except)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer i) -> distance(digits, i, levels))
                .thenComparing(i -> i))
        .limit(K)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static long distance(DigitDataset digits, int index, int[] levels) {
    long sum = 0;
    for (int p = 0; p < DigitDataset.PIXELS; p++) {
      long difference = digits.pixel(index, p) - levels[p];
      sum += difference * difference;
    }
    return sum;
  }

  private static List<Integer> boxed(int[] indices) {
    return IntStream.of(indices).boxed().toList();
  }
}
