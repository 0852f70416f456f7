package io.bottleneck.export.tensorboard;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A new file on the disk. */
final class DiskSink implements RecordSink {
  // No FileChannel: an interrupt would close it, and with it the log of the rest of the run.
  private final RandomAccessFile disk;

  /** Makes {@code file}, which must not be there yet. */
  DiskSink(Path file) throws IOException {
    Files.createFile(file);
    disk = new RandomAccessFile(file.toFile(), "rw");
  }

  @Override
  public void append(byte[] bytes, int length) throws IOException {
    disk.write(bytes, 0, length);
  }

  @Override
  public void cutTo(long length) throws IOException {
    disk.setLength(length);
    disk.seek(length);
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
