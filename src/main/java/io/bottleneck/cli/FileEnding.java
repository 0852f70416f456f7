package io.bottleneck.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a file's name says that it holds. */
enum FileEnding {
  /** A table. */
  CSV,
  /** An array of NumPy. */
  NPY,
  /** A picture. */
  PNG;

  /**
   * Which of {@code possible} the name of {@code file} ends in.
   *
   * @throws RefusedException if in none
   */
  static FileEnding of(String option, Path file, FileEnding... possible) throws RefusedException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (FileEnding ending : possible) {
      if (name.endsWith(ending.text())) {
        return ending;
      }
    }
    throw new RefusedException(
        "%s %s says by its ending what to write; %s is possible."
            .formatted(
                option,
                file,
                Arrays.stream(possible).map(FileEnding::text).collect(Collectors.joining(" or "))));
  }

  private String text() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
