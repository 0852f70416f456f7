package io.bottleneck.ui.workbench;

import io.bottleneck.data.DigitDataset;
import java.util.Objects;

/**
 * Codes that a run wrote down while it trained, for epochs whose weights nobody kept.
 *
 * @param epoch finished epochs behind the weights that made them
 * @param digits whose codes these are, a fixed choice of the held-out digits
 * @param codes one row a digit; as many floats a row as the run's code has
 */
public record RecordedCodes(int epoch, DigitDataset digits, float[] codes) {
  /** Checks that the codes are rows of the digits. */
  public RecordedCodes {
    Objects.requireNonNull(digits, "digits");
    if (digits.size() == 0 || codes.length == 0 || codes.length % digits.size() != 0) {
      throw new IllegalArgumentException(
          "%d values are no codes of %d digits".formatted(codes.length, digits.size()));
    }
  }

  /** Floats a row. */
  public int codeSize() {
    return codes.length / digits.size();
  }
}
