package io.bottleneck.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Runs something on the FX thread after a while, unless it is cancelled or restarted before. */
public final class Delay {
  private final PauseTransition pause;
  private Runnable due;

  /** A delay of {@code millis} milliseconds that stands still. */
  public Delay(double millis) {
    pause = new PauseTransition(Duration.millis(millis));
    pause.setOnFinished(event -> follow());
  }

  /** Starts from the beginning with {@code then} as what follows; FX thread only. */
  public void restart(Runnable then) {
    due = then;
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
    due = null;
    pause.stop();
  }

  /**
   * A pulse goes through the animations that ran when it began, so one that was stopped during it,
   * and was over by then, still says it is finished: what is due, not the pause, knows better.
   */
  private void follow() {
    if (due != null) {
      Runnable then = due;
      due = null;
      then.run();
    }
  }
}
