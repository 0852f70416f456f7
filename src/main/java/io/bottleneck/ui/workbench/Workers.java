package io.bottleneck.ui.workbench;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * The threads a view-model may hand work to; tests pass {@code Runnable::run} three times.
 *
 * @param inference one thread that serves only what the user touches: drawing, hovering
 * @param background loading, encoding whole sets, quality figures, exports
 * @param fx the FX thread
 */
public record Workers(Executor inference, Executor background, Executor fx) {
  /** Checks that none is missing. */
  public Workers {
    Objects.requireNonNull(inference, "inference");
    Objects.requireNonNull(background, "background");
    Objects.requireNonNull(fx, "fx");
  }
}
