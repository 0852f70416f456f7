package io.bottleneck.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatencyLogTest {
  @Test
  void percentilesAreByNearestRank() {
    LatencyLog log = new LatencyLog();
    for (int i = 1; i <= 200; i++) {
      log.entered(i, 0);
      log.finished(i, i * 1_000_000L);
    }

    assertThat(log.reconstruction()).isEqualTo(new LatencyLog.Figures(200, 100, 198, 200));
  }

  @Test
  void aResultAnswersOnlyTheMovesItHolds() {
    LatencyLog log = new LatencyLog();
    log.entered(1, 0);
    log.entered(2, 1_000_000);
    log.entered(3, 2_000_000);
    log.finished(2, 5_000_000);

    assertThat(log.reconstruction()).isEqualTo(new LatencyLog.Figures(2, 4, 5, 5));
    assertThat(log.waiting()).isEqualTo(1);
  }

  @Test
  void rememberedTimesAreBounded() {
    LatencyLog log = new LatencyLog();
    for (int i = 0; i < 3 * LatencyLog.CAPACITY; i++) {
      log.entered(i, 0);
    }
    assertThat(log.waiting()).isEqualTo(LatencyLog.CAPACITY);
    log.finished(Long.MAX_VALUE, 7_000_000);
    log.entered(1, 0);
    log.finished(1, 2_000_000);

    assertThat(log.reconstruction().count()).isEqualTo(LatencyLog.CAPACITY);
    assertThat(log.reconstruction().worst()).isEqualTo(7);
  }
}
