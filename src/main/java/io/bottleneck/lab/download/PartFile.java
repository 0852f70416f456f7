package io.bottleneck.lab.download;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What has arrived of a file, beside its place: {@code name.part}. Bytes reach the disk in blocks
 * and when asked to, so that a cut-off costs none. One thread.
 */
final class PartFile {
  private static final int BLOCK = 1 << 18;

  private final Disk disk;
  private final Path target;
  private final Path part;
  private final byte[] waiting = new byte[BLOCK];
  private int waitingBytes;
  private long written;

  /** What an earlier download left of {@code target}, if anything. */
  PartFile(Disk disk, Path target) throws DownloadException {
    this.disk = disk;
    this.target = target;
    part = target.resolveSibling(target.getFileName() + ".part");
    try {
      written = Files.isRegularFile(part) ? Files.size(part) : 0;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Where it is. */
  Path path() {
    return part;
  }

  /** How many bytes there are. */
  long length() {
    return written + waitingBytes;
  }

  /** Throws all of it away. */
  void clear() throws DownloadException {
    waitingBytes = 0;
    try {
      disk.delete(part);
      written = 0;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Adds the first {@code count} of {@code bytes}. */
  void add(byte[] bytes, int count) throws DownloadException {
    for (int from = 0; from < count; ) {
      int fitting = Math.min(count - from, BLOCK - waitingBytes);
      System.arraycopy(bytes, from, waiting, waitingBytes, fitting);
      waitingBytes += fitting;
      from += fitting;
      if (waitingBytes == BLOCK) {
        flush();
      }
    }
  }

  /** Brings everything to the disk. */
  void flush() throws DownloadException {
    if (waitingBytes == 0) {
      return;
    }
    byte[] block = Arrays.copyOf(waiting, waitingBytes);
    waitingBytes = 0; // what the disk does not take is not asked of it again
    try {
      disk.append(part, written, block);
      written += block.length;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Moves it to its place, whole. If that fails, what was there before is there again, or the
   * failure names where it is.
   *
   * @return where the file is now that was there before, or null
   */
  Path place() throws DownloadException {
    Path aside = null;
    try {
      aside = Files.exists(target) ? AtomicFile.setAside(disk, target) : null;
      disk.move(part, target);
      return aside;
    } catch (IOException e) {
      throw unwritable(e, aside == null || movedBack(aside) ? kept() : kept(aside));
    }
  }

  private boolean movedBack(Path aside) {
    try {
      disk.move(aside, target);
      return true;
    } catch (IOException e) {
      return false; // the same disk has just failed to move another file; that reason is told
    }
  }

  private String kept(Path aside) {
    return "%s, while the file that was there is now %s".formatted(kept(), aside);
  }

  /** How much is kept, as a part of a sentence. */
  String kept() {
    return written == 0
        ? "nothing of it is kept"
        : String.format(Locale.ROOT, "%,d bytes of it are kept in %s", written, part);
  }

  /** That the disk does not do what it should. */
  DownloadException unwritable(IOException cause) {
    return unwritable(cause, kept());
  }

  private DownloadException unwritable(IOException cause, String kept) {
    return DownloadException.failed(
        "%s could not be written (%s) and %s; make room or choose another folder, then run it"
                .formatted(target, AtomicFile.reason(cause), kept)
            + " again.",
        cause);
  }
}
