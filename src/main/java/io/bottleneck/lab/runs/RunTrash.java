package io.bottleneck.lab.runs;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deleted runs, beside the others in a folder of their own; moving back is all it takes to undo.
 */
final class RunTrash {
  /** Ends the names of runs that are being taken away for good; no run's own name has a dot. */
  private static final String GOING = ".going";

  private final Path folder;
  private final Disk disk;

  RunTrash(Path runs, Disk disk) {
    folder = runs.resolve(".trash");
    this.disk = disk;
  }

  void put(RunFolder run) throws IOException {
    try {
      disk.createFolders(folder);
      Files.setLastModifiedTime(run.path(), FileTime.from(Instant.now()));
      disk.move(run.path(), inTrash(run));
    } catch (IOException e) {
      throw new IOException(
          "The run in %s could not be deleted: %s; it is still there."
              .formatted(run.path(), AtomicFile.reason(e)),
          e);
    }
  }

  void restore(RunFolder run) throws IOException {
    try {
      disk.move(inTrash(run), run.path());
    } catch (IOException e) {
      throw new IOException(
          "The deleted run could not be brought back to %s: %s; it still lies in %s."
              .formatted(run.path(), AtomicFile.reason(e), folder),
          e);
    }
  }

  /**
   * Takes away what was put here before {@code before}. A run either comes back whole or not at
   * all, whatever fails; what is left of it goes the next time. One that cannot be taken away does
   * not keep the others.
   */
  void empty(Instant before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    IOException failure = null;
    for (Path run : runs()) {
      try {
        boolean going = run.getFileName().toString().endsWith(GOING);
        if (going || Files.getLastModifiedTime(run).toInstant().isBefore(before)) {
          deleteAll(going ? run : renamed(run));
        }
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw new IOException(
          "The deleted runs in %s could not be taken away for good: %s; what is left of them is tried again the next time."
              .formatted(folder, AtomicFile.reason(failure)),
          failure);
    }
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.sorted().toList();
    }
  }

  private Path renamed(Path run) throws IOException {
    Path going = run.resolveSibling(run.getFileName() + GOING);
    disk.move(run, going);
    return going;
  }

  private Path inTrash(RunFolder run) {
    return folder.resolve(run.path().getFileName());
  }

  private void deleteAll(Path root) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(root)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      disk.delete(file);
    }
  }
}
