package io.bottleneck.lab.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says that a file or folder is being written by a living process. The system takes the lock away
 * when the process ends, however it ends.
 */
public final class ProcessLock implements AutoCloseable {
  /** Guarded by the class. A file locked here is not opened again: see {@link #take}. */
  private static final Set<Path> MINE = new HashSet<>();

  private final Path path;
  private final RandomAccessFile file;
  private final FileLock lock;

  private ProcessLock(Path path, RandomAccessFile file, FileLock lock) {
    this.path = path;
    this.file = file;
    this.lock = lock;
  }

  /** Takes the lock; empty when somebody has it, be it this very process. */
  public static Optional<ProcessLock> take(Path path) throws IOException {
    Path key = path.toAbsolutePath().normalize();
    synchronized (ProcessLock.class) {
      if (MINE.contains(key)) {
        // On Linux and macOS, to close a file takes away all locks the process has on it.
        return Optional.empty();
      }
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      try {
        FileLock lock = file.getChannel().tryLock();
        if (lock != null) {
          MINE.add(key);
          return Optional.of(new ProcessLock(key, file, lock));
        }
      } catch (OverlappingFileLockException e) {
        // another run of this process, by another path
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
      file.close();
      return Optional.empty();
    }
  }

  /** Whether somebody has the lock now. */
  static boolean held(Path path) throws IOException {
    if (!Files.exists(path)) {
      return false;
    }
    synchronized (ProcessLock.class) { // who takes the lock meanwhile shall not find this one
      Optional<ProcessLock> mine = take(path);
      if (mine.isPresent()) {
        mine.get().close();
      }
      return mine.isEmpty();
    }
  }

  /**
   * Does something that shall not meet another owner, if there is none. Whoever asks in this
   * process meanwhile waits, and so never takes it for a run that is on.
   */
  static void whileFree(Path path, Step step) throws IOException {
    synchronized (ProcessLock.class) {
      Optional<ProcessLock> mine = take(path);
      if (mine.isPresent()) {
        try (ProcessLock lock = mine.get()) {
          step.run();
        }
      }
    }
  }

  /** What may fail. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /** Does nothing the second time. */
  @Override
  public void close() throws IOException {
    synchronized (ProcessLock.class) {
      try (file) {
        if (lock.isValid()) {
          MINE.remove(path);
          lock.release();
        }
      }
    }
  }
}
