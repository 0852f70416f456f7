package io.bottleneck.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Brings what other threads have gathered to the FX thread, 20 times a second: each drain empties
 * its buffer in one go, so that a thousand events cost one redraw.
 */
public final class FxPump {
  /** Drains per second. */
  public static final int HERTZ = 20;

  private final List<Runnable> drains = new ArrayList<>();
  private final Timeline timeline =
      new Timeline(new KeyFrame(Duration.millis(1000.0 / HERTZ), event -> drain()));

  /** A pump that stands still. */
  public FxPump() {
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  /** Adds a drain, called on the FX thread. */
  public void add(Runnable drain) {
    drains.add(Objects.requireNonNull(drain, "drain"));
  }

  /** Starts pumping; FX thread only. */
  public void start() {
    timeline.play();
  }

  /** Drains once more and stops; FX thread only. */
  public void stop() {
    timeline.stop();
    drain();
  }

  private void drain() {
    for (Runnable drain : drains) {
      drain.run();
    }
  }
}
