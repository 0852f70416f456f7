package io.bottleneck.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Runs something on the FX thread after a while, unless it is cancelled or restarted before. */
public final class Delay {
  private final PauseTransition pause;

  /** A delay of {@code millis} milliseconds that stands still. */
  public Delay(double millis) {
    pause = new PauseTransition(Duration.millis(millis));
  }

  /** Starts from the beginning with {@code then} as what follows; FX thread only. */
  public void restart(Runnable then) {
    pause.setOnFinished(event -> then.run());
    pause.playFromStart();
  }

  /** The same after {@code millis} milliseconds, from now on. */
  public void restart(Runnable then, double millis) {
    pause.stop();
    pause.setDuration(Duration.millis(millis));
    restart(then);
  }

  /** Forgets what would have followed; FX thread only. */
  public void cancel() {
    pause.stop();
  }
}
