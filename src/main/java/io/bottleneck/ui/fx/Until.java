package io.bottleneck.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Waiting for the window to reach a state, looked at once a frame on the FX thread. */
public final class Until {
  private Until() {}

  /**
   * Completes with true in the first frame in which {@code condition} holds, with false after
   * {@code millis} milliseconds without one, or with the condition's exception. Callable from any
   * thread.
   */
  public static CompletableFuture<Boolean> holds(BooleanSupplier condition, long millis) {
    CompletableFuture<Boolean> outcome = new CompletableFuture<>();
    long end = System.nanoTime() + millis * 1_000_000;
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                try {
                  if (condition.getAsBoolean()) {
                    outcome.complete(true);
                  } else if (System.nanoTime() > end) {
                    outcome.complete(false);
                  }
                } catch (RuntimeException e) {
                  outcome.completeExceptionally(e);
                }
                if (outcome.isDone()) {
                  stop();
                }
              }
            }.start());
    return outcome;
  }
}
