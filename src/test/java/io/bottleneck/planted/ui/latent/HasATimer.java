package io.bottleneck.planted.ui.latent;

import io.bottleneck.architecture.Violates;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;

final class HasATimer {
  @Violates("timers-in-fx")
  static final class ByTransition {
    private final PauseTransition pause = new PauseTransition();
  }

  @Violates("timers-in-fx")
  static final class ByTimer extends AnimationTimer {
    @Override
    public void handle(long now) {}
  }
}
