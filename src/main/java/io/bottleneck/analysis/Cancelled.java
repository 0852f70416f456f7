package io.bottleneck.analysis;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Ends work that nobody waits for any more. */
final class Cancelled {
  private Cancelled() {}

  /**
   * Asks whether to go on.
   *
   * @throws CancellationException if {@code cancelled} is true
   */
  static void check(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the figures are no longer wanted");
    }
  }
}
