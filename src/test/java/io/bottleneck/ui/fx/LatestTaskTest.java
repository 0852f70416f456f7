package io.bottleneck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestTaskTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final List<Integer> published = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final LatestTask<Integer, Integer> task =
      new LatestTask<>(
          worker::add,
          Runnable::run,
          this::tenfold,
          published::add,
          failure -> failures.add(failure.getMessage()));

  private int moreToCome;

  /** While it works, the next requests arrive: one that is superseded, and a newer one. */
  private int tenfold(int input) {
    if (moreToCome > 0) {
      moreToCome--;
      assertThat(task.request(-1)).isFalse();
      assertThat(task.request(input + 1)).isTrue();
    }
    if (input < 0) {
      throw new IllegalArgumentException("negative " + input);
    }
    return input * 10;
  }

  @Test
  void onlyTheNewestOfTheWaitingRequestsIsDone() {
    assertThat(task.request(1)).isFalse();
    assertThat(task.request(2)).isTrue();
    assertThat(task.request(3)).isTrue();
    drain();
    assertThat(published).containsExactly(30);
  }

  @Test
  void aSteadyStreamIsSeenMovingAndItsLastRequestArrives() {
    moreToCome = 99;
    task.request(1);
    drain();
    assertThat(published).hasSize(100).isSorted().endsWith(1000);
  }

  @Test
  void aFailureIsToldAndTheNextRequestRuns() {
    task.request(-5);
    drain();
    task.request(4);
    drain();
    assertThat(failures).containsExactly("negative -5");
    assertThat(published).containsExactly(40);
  }

  private void drain() {
    while (!worker.isEmpty()) {
      worker.remove().run();
    }
  }
}
