package io.bottleneck.planted.ui.fx;

import javafx.animation.Timeline;
import javafx.application.Platform;

public final class Pump {
  private final Timeline timeline = new Timeline();

  /** Knows the thread and its timers, as it may. */
  public void post(Runnable task) {
    Platform.runLater(task);
    timeline.play();
  }
}
