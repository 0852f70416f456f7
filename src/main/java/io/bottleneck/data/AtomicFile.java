package io.bottleneck.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Writes files so that a reader sees either the whole new file or what was there before, whatever
 * happens in between: a full disk, a failing writer, a killed process.
 */
public final class AtomicFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private AtomicFile() {}

  /** Produces the bytes of one file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to {@code out}, which is buffered; closing it is not needed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a temporary neighbour of {@code file}, flushes it to the disk and moves it into place.
   * The folder is made when missing. Only a regular file is replaced. A symbolic link stays one:
   * what it points to is replaced. Callable from any thread; of two concurrent writers of the same
   * file the later move wins.
   *
   * @throws IOException if anything fails; {@code file} is then untouched and the temporary
   *     neighbour gone. Whatever else {@code content} throws is passed on, with the same promise.
   */
  public static void write(Path file, Content content) throws IOException {
    write(Disk.REAL, file, content, true);
  }

  /** As {@link #write(Path, Content)}, on a disk that tests may let fail. */
  public static void write(Disk disk, Path file, Content content) throws IOException {
    write(disk, file, content, true);
  }

  /**
   * As {@link #write(Path, Content)}, without waiting for the disk: for files that carry their own
   * checksum and can be made again, where a power cut costs nothing but time.
   */
  public static void writeUnforced(Path file, Content content) throws IOException {
    write(Disk.REAL, file, content, false);
  }

  private static void write(Disk disk, Path file, Content content, boolean force)
      throws IOException {
    Staged staged = stage(disk, file, content, force);
    try {
      disk.move(staged.temporary(), staged.target());
    } catch (Throwable failure) {
      deleteAfter(disk, failure, staged.temporary());
      throw failure;
    }
  }

  /**
   * A file that is written but not yet in its place.
   *
   * @param target its place, symbolic links followed
   * @param temporary where it is now, in the same folder
   */
  record Staged(Path target, Path temporary) {}

  /** Writes a temporary neighbour of {@code file}; leaves nothing after a failure. */
  static Staged stage(Disk disk, Path file, Content content, boolean force) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || target.getFileName() == null) {
      throw new IOException(file + " is no place for a file");
    }
    // A move into place would put a file where a device or a pipe stands, for whoever may do that.
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException(file + " is a folder, a device or a pipe, which no file may replace");
    }
    disk.createFolders(folder);
    Path temporary = temporary(target);
    try {
      try (DiskOutput raw = disk.create(temporary)) {
        OutputStream out = new BufferedOutputStream(raw, BUFFER_BYTES);
        content.writeTo(out);
        out.flush();
        if (force) {
          raw.force();
        }
      }
    } catch (Throwable failure) {
      deleteAfter(disk, failure, temporary);
      throw failure;
    }
    return new Staged(target, temporary);
  }

  /** A free name in the folder of {@code target}. */
  static Path temporary(Path target) {
    // Not named after the target: a name as long as the disk allows has no room for more.
    return target.resolveSibling(".bottleneck-" + UUID.randomUUID() + ".tmp");
  }

  /**
   * Moves a file that cannot be understood beside its place, under a name that nothing has yet:
   * {@code name.unreadable}, {@code name.unreadable-2} and so on.
   *
   * @return where it is now
   * @throws IOException if it could not be moved; it is then where it was
   */
  public static Path setAside(Disk disk, Path file) throws IOException {
    String name = file.getFileName() + ".unreadable";
    Path aside = file.resolveSibling(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(name + "-" + i);
    }
    disk.move(file, aside);
    return aside;
  }

  /**
   * Why a file could not be written or read, as a part of a sentence: the JDK's own messages are
   * often nothing but the path.
   */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (failure instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " is in the way";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** Deletes what a failure left; what cannot be deleted is told with it. */
  static void deleteAfter(Disk disk, Throwable failure, Path temporary) {
    try {
      disk.delete(temporary);
    } catch (IOException leftover) {
      failure.addSuppressed(leftover);
    }
  }
}
