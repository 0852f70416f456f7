package io.bottleneck.data;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is asked of a disk by whoever must not lose anything. A seam: tests put disks here that are
 * full, read-only or torn away in the middle. Callable from any thread.
 */
public interface Disk {
  /** The machine's own. */
  Disk REAL = new Disk() {};

  /** Writes a whole file or leaves what was there, as {@link AtomicFile#write} promises. */
  default void write(Path file, AtomicFile.Content content) throws IOException {
    AtomicFile.write(file, content);
  }

  /**
   * Appends to a file, made when missing, and waits for the disk. When that fails, the file is cut
   * back to what it was, as far as the disk still lets us.
   */
  default void append(Path file, byte[] bytes) throws IOException {
    // No FileChannel: an interrupt would close it and lose what a run writes on its way out.
    File target = file.toFile();
    try (RandomAccessFile open = new RandomAccessFile(target, "rw")) {
      long before = open.length();
      try {
        open.seek(before);
        open.write(bytes);
        open.getFD().sync();
      } catch (IOException e) {
        open.setLength(before);
        throw e;
      }
    }
  }

  /** Cuts a file to {@code length} bytes. */
  default void truncate(Path file, long length) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(length);
      open.getFD().sync();
    }
  }

  /** Takes a file away if it is there. */
  default void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** Makes a folder and those above it. */
  default void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }
}
