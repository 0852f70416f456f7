package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTreeTest {
  /** Few values give many ties and many copies; many values give neither. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 32})
  void agreesWithSortingEverything(int d) {
    Random random = new Random(d);
    for (int round = 0; round < 40; round++) {
      int n = random.nextInt(600);
      int values = round % 4 == 0 ? 1 : round % 2 == 0 ? 5 : 1 << 20;
      float[] codes = drawn(random, n * d, values);
      CodeTree tree = new CodeTree(codes, d);
      int k = random.nextInt(40);
      int left = random.nextInt(5);
      for (int question = 0; question < 5; question++) {
        float[] query = drawn(random, d, values);
        if (question == 0 && n > 0) { // a code itself, and its copies with it
          System.arraycopy(codes, random.nextInt(n) * d, query, 0, d);
        }
        assertThat(tree.nearest(query, k))
            .containsExactly(sorted(codes, d, query, k, row -> true))
            .containsExactly(Neighbours.nearest(codes, d, query, k));
        IntPredicate some = row -> row % 5 != left;
        assertThat(tree.nearest(query, k, some)).containsExactly(sorted(codes, d, query, k, some));
      }
    }
  }

  @Test
  void halvesThatDifferInOneDimensionOnlyAreStillTold() {
    Random random = new Random(9);
    float[] codes = new float[2 * 500];
    for (int i = 0; i < 500; i++) {
      codes[2 * i + 1] = random.nextInt(100); // the other number is always 0
    }
    float[] query = {3, 41.5f};
    assertThat(new CodeTree(codes, 2).nearest(query, 30))
        .containsExactly(sorted(codes, 2, query, 30, row -> true));
  }

  @Test
  void enormousCodesDoNotOverflow() {
    Random random = new Random(10);
    float[] codes = drawn(random, 2 * 300, 1 << 20);
    for (int i = 0; i < codes.length; i++) {
      codes[i] *= 0x1p100f;
    }
    float[] query = {0x1p119f, 0x1p118f};
    assertThat(new CodeTree(codes, 2).nearest(query, 20))
        .containsExactly(sorted(codes, 2, query, 20, row -> true));
  }

  @Test
  void brokenCodesAreNeverNear() {
    float[] codes = {Float.NaN, 0, 1, 1, 0, Float.NEGATIVE_INFINITY, 5, 5};
    CodeTree tree = new CodeTree(codes, 2);

    assertThat(tree.size()).isEqualTo(2);
    assertThat(tree.nearest(new float[2], 4)).containsExactly(1, 3);
    assertThat(tree.nearest(new float[] {Float.NaN, 0}, 4)).isEmpty();
    assertThat(tree.nearest(new float[] {Float.POSITIVE_INFINITY, 0}, 4)).isEmpty();
    assertThat(tree.nearest(new float[2], 0)).isEmpty();
    assertThat(new CodeTree(new float[0], 2).nearest(new float[2], 4)).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new CodeTree(new float[5], 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("5 values are no codes of 2");
    CodeTree tree = new CodeTree(new float[4], 2);
    assertThatThrownBy(() -> tree.nearest(new float[3], 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.nearest(new float[2], -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] drawn(Random random, int count, int values) {
    float[] drawn = new float[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = random.nextInt(values);
    }
    return drawn;
  }

  private static int[] sorted(float[] codes, int d, float[] query, int k, IntPredicate asked) {
    return IntStream.range(0, codes.length / d)
        .filter(asked)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer row) -> squared(codes, row * d, query))
                .thenComparing(row -> row))
        .limit(k)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double squared(float[] codes, int from, float[] query) {
    double sum = 0;
    for (int j = 0; j < query.length; j++) {
      sum += Math.pow((double) codes[from + j] - query[j], 2);
    }
    return sum;
  }
}
