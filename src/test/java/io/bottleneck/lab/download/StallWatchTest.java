package io.bottleneck.lab.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.BesideWindows;
import io.bottleneck.lab.download.StallWatch.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@BesideWindows
class StallWatchTest {
  private static final int PATIENCE_TICKS = 10;

  private final HandClock clock = new HandClock();
  private final List<String> aborts = new ArrayList<>();

  private StallWatch watch(BooleanSupplier cancelled) {
    return new StallWatch(
        clock, Duration.ofMillis(PATIENCE_TICKS * 100L), cancelled, () -> aborts.add("abort"));
  }

  @Test
  void slowIsNotSilent() {
    try (StallWatch watch = watch(() -> false)) {
      for (int i = 0; i < 3; i++) {
        clock.tick(PATIENCE_TICKS);
        watch.arrived();
        watch.waiting();
      }
      assertThat(watch.verdict()).isEqualTo(Verdict.GOING);
      clock.tick(PATIENCE_TICKS + 1);
      assertThat(watch.verdict()).isEqualTo(Verdict.STALLED);
      assertThat(aborts).hasSize(1);
    }
  }

  @Test
  void nobodyIsLateWhileNothingIsWaitedFor() {
    try (StallWatch watch = watch(() -> false)) {
      watch.arrived();
      clock.tick(2 * PATIENCE_TICKS);
      watch.waiting();
      clock.tick(PATIENCE_TICKS);
      assertThat(watch.verdict()).isEqualTo(Verdict.GOING);
    }
  }

  @Test
  void whoCannotBeAskedEndsItInsteadOfTheWatch() {
    IllegalStateException broken = new IllegalStateException("broken");
    try (StallWatch watch =
        watch(
            () -> {
              throw broken;
            })) {
      clock.tick(2); // the clock of the JDK would never tick again after an exception
      assertThat(watch.verdict()).isEqualTo(Verdict.UNASKED);
      assertThat(watch.unasked()).isSameAs(broken);
      assertThat(aborts).hasSize(1);
    }
  }
}
