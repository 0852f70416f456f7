package io.bottleneck.model;

import java.util.Objects;

/**
 * What one layer gave for a batch of digits. The array is handed over, not copied.
 *
 * @param name of the layer, as {@link LayerShape} has it
 * @param activation that was applied last
 * @param values row-major, one row a digit, as many columns as the layer has outputs
 */
public record LayerOutput(String name, Activation activation, float[] values) {
  /** Checks that nothing is missing. */
  public LayerOutput {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(values, "values");
  }
}
