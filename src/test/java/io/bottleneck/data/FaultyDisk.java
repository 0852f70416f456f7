package io.bottleneck.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The machine's disk until a test breaks it, and again once it is healed. What fails, fails as
 * badly as {@link Disk} allows: half the bytes of a write are there, and all those of a flush.
 *
 * <p>For one thread. What would change nothing, as deleting a file that is not there, neither
 * counts nor fails. It does not wait for the disk: no test cuts the power, and hundreds of flushes
 * would take most of its time.
 */
public final class FaultyDisk implements Disk {
  /** What a full disk says. */
  public static final String FULL = "No space left on device";

  /** What a broken disk says. */
  public static final String BROKEN = "Input/output error";

  private static final long PLENTY = Long.MAX_VALUE / 2;

  /** What can fail. */
  public enum Operation {
    /** Making folders. */
    CREATE_FOLDERS,
    /** Making a file. */
    CREATE,
    /** Bytes on their way into a file, whether new or appended to. */
    WRITE,
    /** Waiting for the disk. */
    FORCE,
    /** The end of a new file. */
    CLOSE,
    /** Moving. */
    MOVE,
    /** Giving a second name. */
    KEEP,
    /** Deleting. */
    DELETE
  }

  private final Set<Operation> broken = EnumSet.noneOf(Operation.class);
  private Path refused;
  private long left;
  private int first;
  private int last;
  private int operations;
  private int failures;
  private Runnable beforeFailure = () -> {};

  /** A disk without faults. */
  public FaultyDisk() {
    heal();
  }

  /** Nothing fails from now on. */
  public void heal() {
    broken.clear();
    refused = null;
    left = PLENTY;
    first = Integer.MAX_VALUE;
    last = Integer.MAX_VALUE;
  }

  /** Lets the {@code n}-th operation from now on fail, and no other. */
  public void failAt(int n) {
    first = operations + n;
    last = first;
  }

  /** Lets the {@code n}-th operation from now on fail, and all that follow. */
  public void failFrom(int n) {
    first = operations + n;
  }

  /** Lets all operations of one kind fail. */
  public void failOn(Operation operation) {
    broken.add(operation);
  }

  /** Denies {@code path} and everything below it. */
  public void refuse(Path path) {
    refused = path.toAbsolutePath();
  }

  /** Leaves room for so many bytes; those of deleted and replaced files become free. */
  public void leaveRoom(long bytes) {
    left = bytes;
  }

  /** Says what to do right before anything fails. */
  public void beforeFailure(Runnable task) {
    beforeFailure = task;
  }

  /** How often something failed. */
  public int failures() {
    return failures;
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      requireSound(Operation.CREATE_FOLDERS, folder);
    }
    REAL.createFolders(folder);
  }

  @Override
  public DiskOutput create(Path file) throws IOException {
    requireSound(Operation.CREATE, file);
    return new Output(REAL.create(file));
  }

  @Override
  public void append(Path file, long length, byte[] bytes) throws IOException {
    requireAllowed(file);
    left += Math.max(0, size(file) - length);
    boolean half = breaks(Operation.WRITE);
    int fitting = half ? bytes.length / 2 : fitting(bytes.length);
    // Asked before anything is there: what was never flushed was never written.
    boolean unforced = fitting == bytes.length && !half && breaks(Operation.FORCE);
    replaceEnd(file, length, Arrays.copyOf(bytes, fitting));
    left -= fitting;
    if (half || unforced) {
      throw new IOException(BROKEN);
    }
    if (fitting < bytes.length) {
      throw new IOException(FULL);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    requireAllowed(from);
    requireSound(Operation.MOVE, to);
    left += size(to);
    REAL.move(from, to);
  }

  @Override
  public void keep(Path file, Path second) throws IOException {
    requireAllowed(file);
    requireSound(Operation.KEEP, second);
    REAL.keep(file, second);
  }

  @Override
  public void delete(Path file) throws IOException {
    if (Files.exists(file)) {
      requireSound(Operation.DELETE, file);
      left += size(file);
    }
    REAL.delete(file);
  }

  private static void replaceEnd(Path file, long length, byte[] bytes) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      if (out.length() < length) {
        throw new IOException(file + " has lost bytes");
      }
      out.setLength(length);
      out.seek(length);
      out.write(bytes);
    }
  }

  private void requireSound(Operation operation, Path path) throws IOException {
    requireAllowed(path);
    if (breaks(operation)) {
      throw new IOException(BROKEN);
    }
  }

  private void requireAllowed(Path path) throws IOException {
    if (refused != null && path.toAbsolutePath().startsWith(refused)) {
      fails();
      throw new AccessDeniedException(path.toString());
    }
  }

  private boolean breaks(Operation operation) {
    operations++;
    boolean breaks = broken.contains(operation) || operations >= first && operations <= last;
    if (breaks) {
      fails();
    }
    return breaks;
  }

  /** How many of {@code wanted} bytes there is room for. */
  private int fitting(int wanted) {
    if (wanted > left) {
      fails();
    }
    return (int) Math.min(wanted, left);
  }

  private void fails() {
    failures++;
    beforeFailure.run();
  }

  private static long size(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.size(file) : 0;
  }

  /** Bytes on their way into a new file. */
  private final class Output extends DiskOutput {
    private final DiskOutput out;

    Output(DiskOutput out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      boolean half = breaks(Operation.WRITE);
      int fitting = half ? count / 2 : fitting(count);
      out.write(bytes, from, fitting);
      left -= fitting;
      if (half) {
        throw new IOException(BROKEN);
      }
      if (fitting < count) {
        throw new IOException(FULL);
      }
    }

    @Override
    public void force() throws IOException {
      if (breaks(Operation.FORCE)) {
        throw new IOException(BROKEN);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
      if (breaks(Operation.CLOSE)) {
        throw new IOException(BROKEN);
      }
    }
  }
}
