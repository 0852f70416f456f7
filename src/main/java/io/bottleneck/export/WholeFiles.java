package io.bottleneck.export;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Files that are written whole or not at all, with a sentence when they cannot be. Any thread. */
public final class WholeFiles {
  private WholeFiles() {}

  /**
   * Writes one file, which is replaced atomically; on failure the old one stays.
   *
   * @param what it is, one word for the sentence: table, picture
   * @throws IOException with one sentence for the user
   */
  static void write(String what, Path file, AtomicFile.Content content) throws IOException {
    try {
      AtomicFile.write(file, content);
    } catch (IOException e) {
      throw new IOException(
          "Cannot write the %s %s: %s; what was there before is unchanged, choose another place or name."
              .formatted(what, file, AtomicFile.reason(e)),
          e);
    }
  }

  /**
   * Writes files that belong together: all of them, or none.
   *
   * @throws IOException with one sentence for the user; every place is then as it was
   */
  public static void write(Map<Path, AtomicFile.Content> contents) throws IOException {
    try {
      AtomicFiles.write(contents);
    } catch (IOException e) {
      throw new IOException(
          "Cannot write %s: %s; what was there before is unchanged, choose another place or name."
              .formatted(
                  contents.keySet().stream().map(Path::toString).collect(Collectors.joining(", ")),
                  AtomicFile.reason(e)),
          e);
    }
  }
}
