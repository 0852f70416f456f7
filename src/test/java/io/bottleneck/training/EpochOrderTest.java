package io.bottleneck.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpochOrderTest {
  @Test
  void everyEpochVisitsEveryDigitOnceInAnOrderOfItsOwn() {
    Set<String> orders = new HashSet<>();
    for (int epoch = 0; epoch < 50; epoch++) {
      int[] order = EpochOrder.shuffled(100, 7, epoch);
      orders.add(Arrays.toString(order));
      assertThat(Arrays.stream(order).sorted().toArray())
          .isEqualTo(IntStream.range(0, 100).toArray());
      assertThat(EpochOrder.shuffled(100, 7, epoch)).isEqualTo(order);
    }
    assertThat(orders).hasSize(50);
    assertThat(EpochOrder.shuffled(100, 8, 0)).isNotEqualTo(EpochOrder.shuffled(100, 7, 0));
  }

  @Test
  void noTwoMinibatchesShareASeed() {
    Set<Long> seeds = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      for (int epoch = 0; epoch < 20; epoch++) {
        for (int minibatch = 0; minibatch < 50; minibatch++) {
          seeds.add(EpochOrder.minibatchSeed(seed, epoch, minibatch));
        }
      }
    }
    assertThat(seeds).hasSize(10 * 20 * 50);
  }

  @Test
  void everyDigitComesFirstAboutEquallyOften() {
    int[] first = new int[10];
    for (int epoch = 0; epoch < 10_000; epoch++) {
      first[EpochOrder.shuffled(10, 1, epoch)[0]]++;
    }
    // 1,000 expected, standard deviation 30
    for (int count : first) {
      assertThat(count).isBetween(850, 1150);
    }
  }
}
