package io.bottleneck.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Everything that changes files and may fail: a seam at which tests fill the disk, take rights away
 * or let a flush fail. Reading goes past it. Callable from any thread.
 */
public interface Disk {
  /** The disk itself. */
  Disk REAL = new RealDisk();

  /** Makes {@code folder} and those above it; does nothing when it is there. */
  void createFolders(Path folder) throws IOException;

  /** Makes a new file; fails when there is one. Nothing is buffered. */
  DiskOutput create(Path file) throws IOException;

  /**
   * Cuts {@code file} to {@code length} bytes, writes {@code bytes} behind them and waits for the
   * disk; makes the file when missing. After a failure the first {@code length} bytes are as
   * before, what follows is undefined.
   */
  void append(Path file, long length, byte[] bytes) throws IOException;

  /** Moves a file or a folder; a file that is in the way is replaced, atomically if possible. */
  void move(Path from, Path to) throws IOException;

  /**
   * Gives a file a second name, which still has its bytes when another file is moved over the first
   * one; a copy where the disk knows no second names. Leaves nothing after a failure.
   */
  void keep(Path file, Path second) throws IOException;

  /** Deletes a file or an empty folder; does nothing when there is none. */
  void delete(Path file) throws IOException;
}
