package io.bottleneck.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that readers see the old content or the whole new one, never a part: a temporary
 * neighbour is filled and then moved into place.
 */
public final class AtomicFile {
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** What to write. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to {@code out}, which the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces {@code target} by {@code content}, forced to the disk before it takes its place. The
   * folder is created when missing. On any failure the old file stays and the neighbour is removed.
   */
  public static void write(Path target, Content content) throws IOException {
    write(target, content, true);
  }

  /**
   * As {@link #write(Path, Content)}, without waiting for the disk: for files that carry their own
   * checksum and can be made again, where a power cut costs nothing but time.
   */
  public static void writeUnforced(Path target, Content content) throws IOException {
    write(target, content, false);
  }

  private static void write(Path target, Content content, boolean force) throws IOException {
    Path place = target.toAbsolutePath();
    Path folder = place.getParent();
    if (folder == null || place.getFileName() == null) {
      throw new IOException(target + " is no place for a file");
    }
    Files.createDirectories(folder);
    Path neighbour =
        folder.resolve(
            ".%s.%d-%x.tmp"
                .formatted(place.getFileName(), ProcessHandle.current().pid(), System.nanoTime()));
    try {
      try (FileChannel channel =
          FileChannel.open(neighbour, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(new Blocks(channel), BUFFER);
        content.writeTo(out);
        out.flush();
        if (force) {
          channel.force(true);
        }
      }
      move(neighbour, place);
    } finally {
      Files.deleteIfExists(neighbour);
    }
  }

  private static void move(Path neighbour, Path place) throws IOException {
    try {
      Files.move(neighbour, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network shares cannot; a plain replacement is the best they offer.
      Files.move(neighbour, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes in blocks: a channel copies each array it is given to a buffer outside the heap. */
  private static final class Blocks extends OutputStream {
    private final FileChannel channel;

    Blocks(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int end = offset + length;
      for (int at = offset; at < end; at += BUFFER) {
        ByteBuffer block = ByteBuffer.wrap(bytes, at, Math.min(BUFFER, end - at));
        while (block.hasRemaining()) {
          channel.write(block);
        }
      }
    }
  }
}
