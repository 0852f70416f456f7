package io.bottleneck.lab.files;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Files that are written all or not at all, with a sentence when they cannot be. */
final class WholeFiles {
  private WholeFiles() {}

  /**
   * Writes them.
   *
   * @throws IOException with one sentence; every place is then as it was
   */
  static void write(Map<Path, AtomicFile.Content> contents) throws IOException {
    try {
      AtomicFiles.write(contents);
    } catch (IOException e) {
      throw new IOException(
          "%s could not be written: %s; what was there before is unchanged"
              .formatted(
                  contents.keySet().stream().map(Path::toString).collect(Collectors.joining(", ")),
                  AtomicFile.reason(e)),
          e);
    }
  }
}
