package io.bottleneck.plot;

import java.util.Objects;

/**
 * One mark of an axis.
 *
 * @param value where it stands
 * @param label what is written beside it; differs from its neighbours' labels
 */
public record Tick(double value, String label) {
  /** Checks that it can be drawn. */
  public Tick {
    Objects.requireNonNull(label, "label");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a tick at " + value);
    }
  }
}
