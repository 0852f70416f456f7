package io.bottleneck.lab.queue;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.runs.ProcessLock;
import io.bottleneck.model.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What waits survives the end of the application: the file {@code queue.json}. */
public final class QueueFile implements AutoCloseable {
  private final Path file;
  private final Disk disk;
  private boolean foreign;
  private boolean asked;
  private Optional<ProcessLock> lock = Optional.empty();

  /** A file that may not be there yet. */
  public QueueFile(Path file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  /**
   * Writes what {@code newest} gives once no other write is under way; nothing while the file is
   * another window's.
   */
  synchronized void write(Supplier<List<QueueEntry>> newest) throws IOException {
    try {
      if (!mine()) {
        return;
      }
      putAside();
      byte[] json = StrictJson.MAPPER.writeValueAsBytes(newest.get());
      disk.createFolders(file.toAbsolutePath().getParent());
      AtomicFile.write(disk, file, out -> out.write(json));
    } catch (IOException e) {
      throw new IOException(
          "The queue could not be written to %s: %s; it goes on, but the next start will not know it."
              .formatted(file, AtomicFile.reason(e)),
          e);
    }
  }

  /** What was waiting; a file nobody understands is put aside and named. */
  synchronized List<QueueEntry> read() throws IOException {
    if (!mine()) {
      throw new IOException(
          "The queue belongs to another window of Bottleneck; what is queued in this one is trained"
              + " too, but the next start will not know it.");
    }
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      QueueEntry[] entries =
          StrictJson.MAPPER.readValue(Files.readAllBytes(file), QueueEntry[].class);
      return entries == null ? List.of() : List.of(entries);
    } catch (IOException | NullPointerException e) {
      foreign = true;
      throw new IOException(
          "The queue of the last start could not be understood, so it is empty; the file was kept as %s."
              .formatted(kept()),
          e);
    }
  }

  /** Whether this window is the first: two that trained one queue would train all of it twice. */
  private boolean mine() throws IOException {
    if (!asked) {
      disk.createFolders(file.toAbsolutePath().getParent());
      lock = ProcessLock.take(file.resolveSibling("queue.lock"));
      asked = true; // what the other window leaves is for the next start, not to be written over
    }
    return lock.isPresent();
  }

  /** Lets another window have the queue. */
  @Override
  public synchronized void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
      lock = Optional.empty();
    }
  }

  private Path kept() {
    try {
      putAside();
      return aside();
    } catch (IOException e) {
      return file; // until it can be moved nothing is written over it
    }
  }

  private void putAside() throws IOException {
    if (foreign) {
      disk.move(file, aside());
      foreign = false;
    }
  }

  private Path aside() {
    return file.resolveSibling("queue-not-understood.json");
  }
}
