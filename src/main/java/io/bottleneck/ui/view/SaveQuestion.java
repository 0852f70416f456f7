package io.bottleneck.ui.view;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where to write a file. */
@FunctionalInterface
public interface SaveQuestion {
  /**
   * Asks, on the FX thread, and waits for the answer.
   *
   * @param suggestion a file name with its ending, {@code selection.csv} for example
   * @return empty when the user does not want the file after all
   */
  Optional<Path> ask(String suggestion);
}
