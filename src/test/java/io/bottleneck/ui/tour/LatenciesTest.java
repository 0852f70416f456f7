package io.bottleneck.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 99, 100, 101, 1000})
  void percentilesAreThoseOfNearestRank(int count) {
    List<Long> micros = new ArrayList<>();
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      micros.add((long) random.nextInt(50_000));
    }
    Latencies latencies = new Latencies();
    micros.forEach(value -> latencies.add(value * 1000));

    Latencies.Summary summary = latencies.summary();

    assertThat(summary.count()).isEqualTo(count);
    assertThat(summary.worst()).isEqualTo(Collections.max(micros) / 1e3);
    assertThat(summary.p50()).isEqualTo(leastThatCovers(micros, 0.5));
    assertThat(summary.p99()).isEqualTo(leastThatCovers(micros, 0.99));
  }

  /** The smallest value with at least {@code share} of all values at or below it, in millis. */
  private static double leastThatCovers(List<Long> micros, double share) {
    long[] sorted = micros.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    for (long candidate : sorted) {
      long covered = micros.stream().filter(value -> value <= candidate).count();
      if (covered >= share * micros.size()) {
        return candidate / 1e3;
      }
    }
    throw new AssertionError("no value covers all");
  }
}
