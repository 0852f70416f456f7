package io.bottleneck.ui.fx;

import java.util.Objects;
import javafx.animation.AnimationTimer;

/**
 * One redraw per pulse, however often it is asked for; costs nothing while nobody asks. FX thread
 * only.
 */
public final class Pulse {
  private final Runnable redraw;
  private boolean wanted;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (wanted) {
            wanted = false;
            redraw.run();
          } else {
            stop();
          }
        }
      };

  /**
   * @param redraw run at the next pulse after one or many requests
   */
  public Pulse(Runnable redraw) {
    this.redraw = Objects.requireNonNull(redraw, "redraw");
  }

  /** Asks for a redraw at the next pulse; one asked for while redrawing comes a pulse later. */
  public void request() {
    wanted = true;
    timer.start();
  }
}
