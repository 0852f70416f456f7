package io.bottleneck.lab.runs;

import io.bottleneck.data.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deleted runs, beside the others in a folder of their own; moving back is all it takes to undo.
 */
final class RunTrash {
  private final Path folder;

  RunTrash(Path runs) {
    folder = runs.resolve(".trash");
  }

  void put(RunFolder run) throws IOException {
    try {
      Files.createDirectories(folder);
      Files.setLastModifiedTime(run.path(), FileTime.from(Instant.now()));
      Files.move(run.path(), inTrash(run), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IOException(
          "The run in %s could not be deleted: %s; it is still there."
              .formatted(run.path(), AtomicFile.reason(e)),
          e);
    }
  }

  void restore(RunFolder run) throws IOException {
    try {
      Files.move(inTrash(run), run.path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IOException(
          "The deleted run could not be brought back to %s: %s; it still lies in %s."
              .formatted(run.path(), AtomicFile.reason(e), folder),
          e);
    }
  }

  /** Takes away what was put here before {@code before}. */
  void empty(Instant before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> runs = Files.list(folder)) {
      for (Path run : (Iterable<Path>) runs::iterator) {
        if (Files.getLastModifiedTime(run).toInstant().isBefore(before)) {
          deleteAll(run);
        }
      }
    }
  }

  private Path inTrash(RunFolder run) {
    return folder.resolve(run.path().getFileName());
  }

  private static void deleteAll(Path root) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(root)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
