package io.bottleneck.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.plot.Viewport;
import org.junit.jupiter.api.Test;

class ViewHistoryTest {
  private final ViewHistory history = new ViewHistory();

  @Test
  void walksBackAndForth() {
    history.leaving(view(1), 0);
    history.leaving(view(2), 5_000);
    assertThat(history.back(view(3))).contains(view(2));
    assertThat(history.back(view(2))).contains(view(1));
    assertThat(history.back(view(1))).isEmpty();
    assertThat(history.forward(view(1))).contains(view(2));
    assertThat(history.forward(view(2))).contains(view(3));
    assertThat(history.forward(view(3))).isEmpty();
  }

  @Test
  void oneGestureIsOneStep() {
    for (int i = 0; i < 20; i++) {
      history.leaving(view(1 + i), i * 100L);
    }
    assertThat(history.back(view(99))).contains(view(1));
    assertThat(history.back(view(1))).isEmpty();
  }

  @Test
  void aNewWayForgetsTheOldOne() {
    history.leaving(view(1), 0);
    assertThat(history.back(view(2))).contains(view(1));
    history.leaving(view(1), 10);
    assertThat(history.forward(view(5))).isEmpty();
    assertThat(history.back(view(5))).contains(view(1));
  }

  private static Viewport view(double scale) {
    return new Viewport(0, 0, scale, 100, 100);
  }
}
