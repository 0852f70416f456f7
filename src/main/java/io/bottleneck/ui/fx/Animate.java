package io.bottleneck.ui.fx;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/**
 * One thing that moves smoothly: starting a movement ends the one before it where it stands. FX
 * thread only.
 */
public final class Animate {
  /** How long changes of a picture take. */
  public static final double MILLIS = 500;

  private final double nanos;
  private DoubleConsumer step = share -> {};
  private boolean running;
  private long start;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          advance(now);
        }
      };

  /** Movements of {@link #MILLIS}. */
  public Animate() {
    this(MILLIS);
  }

  /** Movements of {@code millis} milliseconds. */
  public Animate(double millis) {
    nanos = millis * 1e6;
  }

  /**
   * Starts a movement.
   *
   * @param newStep called at every pulse with the eased share of the way, and at last with exactly
   *     1
   */
  public void play(DoubleConsumer newStep) {
    step = newStep;
    running = true;
    start = -1;
    timer.start();
  }

  /** Ends the movement where it stands. */
  public void stop() {
    running = false;
    timer.stop();
  }

  /** Whether something moves. */
  public boolean running() {
    return running;
  }

  private void advance(long now) {
    if (start < 0) {
      start = now;
    }
    double share = (now - start) / nanos;
    if (share < 1) {
      step.accept(eased(share));
    } else {
      stop();
      step.accept(1);
    }
  }

  /** Slow, fast, slow: a cubic at each end. */
  private static double eased(double t) {
    return t < 0.5 ? 4 * t * t * t : 1 - 4 * (1 - t) * (1 - t) * (1 - t);
  }
}
