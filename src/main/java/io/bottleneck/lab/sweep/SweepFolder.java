package io.bottleneck.lab.sweep;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.runs.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a sweep, which one process at a time writes. */
public final class SweepFolder implements AutoCloseable {
  private static final String LOCK = "sweep.lock";

  private final Path path;
  private final ProcessLock lock;

  private SweepFolder(Path path, ProcessLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes a folder, which is made when missing.
   *
   * @throws SweepException if it holds other things, another process has it, or it cannot be
   *     written
   */
  public static SweepFolder take(Path folder) throws SweepException {
    Path path = folder.toAbsolutePath().normalize();
    try {
      if (Files.exists(path) && !isOurs(path)) {
        throw new SweepException(
            "%s holds other things than a sweep and was left as it is; name a new folder."
                .formatted(folder));
      }
      Files.createDirectories(path);
      Optional<ProcessLock> lock = ProcessLock.take(path.resolve(LOCK));
      return new SweepFolder(
          path,
          lock.orElseThrow(
              () ->
                  new SweepException(
                      "Another sweep is writing %s; wait for its end, or name another folder."
                          .formatted(folder))));
    } catch (SweepException e) {
      throw e;
    } catch (IOException e) {
      throw new SweepException(
          "%s cannot be written: %s; nothing was trained, name another folder."
              .formatted(folder, AtomicFile.reason(e)),
          e);
    }
  }

  private static boolean isOurs(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return Files.exists(path.resolve(LOCK)) || files.findAny().isEmpty();
    }
  }

  /** Where it is, absolute. */
  public Path path() {
    return path;
  }

  /** Where the table is. */
  public Path table() {
    return path.resolve("sweep.csv");
  }

  EntryFolder entry(SweepPlan.Entry entry, DigitCorpus corpus) {
    return EntryFolder.of(path, entry.spec(), corpus);
  }

  void write(List<String> varied, List<SweepRow> rows) throws IOException {
    AtomicFile.write(table(), out -> out.write(SweepCsv.bytes(varied, rows)));
  }

  /** Lets another process have it. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
