package io.bottleneck.lab.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says that a run is being written by a living process. The system takes the lock away when the
 * process ends, however it ends.
 */
final class RunLock implements AutoCloseable {
  private final RandomAccessFile file;
  private final FileLock lock;

  private RunLock(RandomAccessFile file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /** Takes the lock; empty when somebody has it, be it this very process. */
  static Optional<RunLock> take(Path path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      FileLock lock = file.getChannel().tryLock();
      if (lock != null) {
        return Optional.of(new RunLock(file, lock));
      }
    } catch (OverlappingFileLockException e) {
      // another run of this process
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    file.close();
    return Optional.empty();
  }

  /** Whether somebody has the lock now. */
  static boolean held(Path path) throws IOException {
    if (!Files.exists(path)) {
      return false;
    }
    Optional<RunLock> mine = take(path);
    if (mine.isPresent()) {
      mine.get().close();
    }
    return mine.isEmpty();
  }

  @Override
  public void close() throws IOException {
    lock.release();
    file.close();
  }
}
