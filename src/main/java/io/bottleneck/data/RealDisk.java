package io.bottleneck.data;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file system of the machine. No {@code FileChannel}: an interrupt would close it and lose
 * weights that are saved on the way out.
 */
final class RealDisk implements Disk {
  @Override
  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public DiskOutput create(Path file) throws IOException {
    // Not createTempFile, which would leave the file unreadable to others.
    Files.createFile(file);
    FileOutputStream out = new FileOutputStream(file.toFile());
    return new DiskOutput() {
      @Override
      public void write(int value) throws IOException {
        out.write(value);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void force() throws IOException {
        out.getFD().sync();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  @Override
  public void append(Path file, long length, byte[] bytes) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      if (out.length() < length) {
        throw new IOException(file + " has lost bytes: somebody else has changed it");
      }
      out.setLength(length);
      out.seek(length);
      out.write(bytes);
      out.getFD().sync();
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network shares cannot; a plain replacement is the best they offer.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void keep(Path file, Path second) throws IOException {
    try {
      Files.createLink(second, file);
    } catch (IOException | UnsupportedOperationException e) {
      copy(file, second);
    }
  }

  private static void copy(Path file, Path second) throws IOException {
    try {
      Files.copy(file, second, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException failure) {
      AtomicFile.deleteAfter(REAL, failure, second);
      throw failure;
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
