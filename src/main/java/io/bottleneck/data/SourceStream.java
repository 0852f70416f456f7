package io.bottleneck.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;

/**
 * The content of one file, unpacked when its first bytes say gzip. Reads report progress by bytes
 * on disk and throw {@link CancellationException} when nobody wants the rest.
 */
final class SourceStream extends InputStream {
  private static final int BUFFER = 1 << 16;

  /** Bytes that {@link #head} shows. */
  static final int HEAD = 4;

  private final Path file;
  private final long sizeOnDisk;
  private final boolean gzipped;
  private final InputStream content;
  private final byte[] head;
  private int headAt;

  /** How a file is opened; tests put failing disks here. */
  @FunctionalInterface
  interface Opener {
    /** Opens {@code file} for reading from its start. */
    InputStream open(Path file) throws IOException;
  }

  SourceStream(Path file, long sizeOnDisk, ReadingProgress progress, Opener opener)
      throws IOException {
    this.file = file;
    this.sizeOnDisk = sizeOnDisk;
    InputStream raw = null;
    boolean opened = false;
    try {
      raw = new Tally(opener.open(file), sizeOnDisk, progress);
      byte[] magic = raw.readNBytes(2);
      gzipped = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
      InputStream whole = new Rejoined(magic, raw);
      content = gzipped ? new GZIPInputStream(whole, BUFFER) : whole;
      head = content.readNBytes(HEAD);
      opened = true;
    } catch (IOException e) {
      throw Refusal.unreadable(file, 0, e);
    } finally {
      // Also when cancelled: nobody else could close it.
      if (!opened && raw != null) {
        raw.close();
      }
    }
  }

  /** The file this reads. */
  Path file() {
    return file;
  }

  /** Bytes on disk, before unpacking. */
  long sizeOnDisk() {
    return sizeOnDisk;
  }

  /** Whether the bytes on disk are gzip. */
  boolean gzipped() {
    return gzipped;
  }

  /** The first four unpacked bytes, fewer in a shorter file; reading is not moved. */
  byte[] head() {
    return head.clone();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (headAt < head.length) {
      int count = Math.min(length, head.length - headAt);
      System.arraycopy(head, headAt, target, offset, count);
      headAt += count;
      return count;
    }
    return content.read(target, offset, length);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /** The two bytes already looked at, then the rest. */
  private static final class Rejoined extends FilterInputStream {
    private byte[] first;

    Rejoined(byte[] first, InputStream rest) {
      super(rest);
      this.first = first;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (first.length > 0 && length > 0) {
        int count = Math.min(length, first.length);
        System.arraycopy(first, 0, target, offset, count);
        first = Arrays.copyOfRange(first, count, first.length);
        return count;
      }
      return super.read(target, offset, length);
    }

    @Override
    public int available() throws IOException {
      return first.length + super.available();
    }
  }

  /** Counts what comes from the disk. */
  private static final class Tally extends FilterInputStream {
    private final double size;
    private final ReadingProgress progress;
    private long count;

    Tally(InputStream in, long size, ReadingProgress progress) {
      super(in);
      this.size = Math.max(1, size);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      throw new UnsupportedOperationException("read in blocks");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      progress.at(Math.min(1, count / size));
      try {
        int read = super.read(target, offset, length);
        count += Math.max(0, read);
        return read;
      } catch (ClosedByInterruptException e) {
        CancellationException cancelled = new CancellationException("reading was interrupted");
        cancelled.initCause(e);
        throw cancelled;
      }
    }
  }
}
