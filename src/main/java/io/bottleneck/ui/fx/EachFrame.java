package io.bottleneck.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Something done once a frame for a while: scripted movements and the measuring of frames. */
public final class EachFrame {
  private EachFrame() {}

  /**
   * Calls {@code step} with the frame's time in nanoseconds, once a frame on the FX thread, until
   * it says false. Callable from any thread.
   *
   * @return completes after the last step, or with the step's exception
   */
  public static CompletableFuture<Void> run(LongPredicate step) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                try {
                  if (!step.test(now)) {
                    stop();
                    done.complete(null);
                  }
                } catch (RuntimeException e) {
                  stop();
                  done.completeExceptionally(e);
                }
              }
            }.start());
    return done;
  }
}
