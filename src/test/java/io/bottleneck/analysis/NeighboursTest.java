package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.DigitDataset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 32})
  void agreesWithSortingEverythingTiesIncluded(int d) {
    Random random = new Random(d);
    for (int round = 0; round < 60; round++) {
      int n = random.nextInt(200);
      float[] codes = new float[n * d];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = random.nextInt(5); // few values, many ties
      }
      float[] query = new float[d];
      for (int j = 0; j < d; j++) {
        query[j] = random.nextInt(5);
      }
      int k = random.nextInt(40);

      int[] expected =
          IntStream.range(0, n)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer i) -> distance(codes, i * d, query))
                      .thenComparing(i -> i))
              .limit(k)
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(Neighbours.nearest(codes, d, query, k)).containsExactly(expected);
    }
  }

  @Test
  void brokenCodesAreNeverNear() {
    float[] codes = {Float.NaN, 0, 1, 1, 0, Float.NEGATIVE_INFINITY, 5, 5};

    assertThat(Neighbours.nearest(codes, 2, new float[2], 4)).containsExactly(1, 3);
    assertThat(Neighbours.nearest(codes, 2, new float[] {Float.NaN, 0}, 4)).isEmpty();
    assertThat(Neighbours.nearest(codes, 2, new float[2], 0)).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> Neighbours.nearest(new float[5], 2, new float[2], 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Neighbours.nearest(new float[4], 2, new float[3], 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Neighbours.nearest(new float[4], 2, new float[2], -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofADigitItselfIsLeftOutHoweverManyCopiesItHas() {
    Random random = new Random(9);
    for (int round = 0; round < 60; round++) {
      int n = 1 + random.nextInt(30);
      float[] codes = new float[n];
      for (int i = 0; i < n; i++) {
        codes[i] = random.nextInt(3);
      }
      int self = random.nextInt(n);
      int k = random.nextInt(20);
      int[] expected =
          IntStream.range(0, n)
              .filter(i -> i != self)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer i) -> Math.abs(codes[i] - codes[self]))
                      .thenComparing(i -> i))
              .limit(k)
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(Neighbours.nearestOthers(codes, 1, self, k)).containsExactly(expected);
    }
  }

  @Test
  void theMajorityIsCountedAndATieGoesToTheNearest() {
    DigitDataset digits = new DigitDataset("six", new byte[6 * 784], new byte[] {3, 8, 8, 3, 1, 8});

    LabelVote clear = LabelVote.of(digits, new int[] {0, 1, 2, 4});
    assertThat(clear.majority()).isEqualTo(8);
    assertThat(clear.counts()).isEqualTo(List.of(0, 1, 0, 1, 0, 0, 0, 0, 2, 0));
    assertThat(clear.voters()).isEqualTo(4);
    assertThat(clear.share()).isEqualTo(0.5);
    assertThat(LabelVote.of(digits, new int[] {4, 0, 1, 2, 3}).majority()).isEqualTo(3);
    assertThat(LabelVote.of(digits, new int[] {4, 2, 0, 1, 3}).majority()).isEqualTo(8);
  }

  @Test
  void withoutLabelsThereIsNoMajority() {
    DigitDataset unlabelled = new DigitDataset("two", new byte[2 * 784], null);

    LabelVote vote = LabelVote.of(unlabelled, new int[] {0, 1});
    assertThat(vote.majority()).isEqualTo(DigitDataset.UNLABELLED);
    assertThat(vote.voters()).isZero();
    assertThat(vote.share()).isZero();
  }

  private static double distance(float[] rows, int from, float[] query) {
    double sum = 0;
    for (int j = 0; j < query.length; j++) {
      double difference = (double) rows[from + j] - query[j];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
