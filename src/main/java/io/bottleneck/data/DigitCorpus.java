package io.bottleneck.data;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What one opens: digits to learn from and digits held out, with a sentence that says how the two
 * were chosen.
 *
 * @param name what a person calls it, for example {@code kaggle}
 * @param source the file or folder it was opened from, absolute
 * @param training digits to learn from, at least one
 * @param heldOut digits never learned from, at least one
 * @param chosen one sentence: which files became which set, or how the split was drawn
 */
public record DigitCorpus(
    String name, Path source, DigitDataset training, DigitDataset heldOut, String chosen) {
  /** Checks that nothing is missing and that neither set is empty. */
  public DigitCorpus {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(chosen, "chosen");
    if (training.size() == 0 || heldOut.size() == 0) {
      throw new IllegalArgumentException("a corpus needs digits in both sets");
    }
  }
}
