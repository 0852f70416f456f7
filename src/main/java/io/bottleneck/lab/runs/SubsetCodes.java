package io.bottleneck.lab.runs;

import io.bottleneck.data.Disk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The codes of the live subset after every epoch, as records of one length: the epoch, then the
 * codes, little-endian, behind a head that tells how many digits and how many numbers each. A torn
 * record at the end counts as never written.
 */
final class SubsetCodes {
  private static final int MAGIC = 0x434E4221;
  private static final int HEAD = 12;
  private static final int MOST_DIGITS = 100_000;
  private static final int MOST_NUMBERS = 8192;

  /** From so many bytes on nothing more is written: 60,000 epochs of 2,000 digits' 2-D codes. */
  private static final long MOST_BYTES = 1L << 30;

  private SubsetCodes() {}

  /** Appends the codes of one epoch; returns false when the file is full. */
  static boolean append(Disk disk, Path file, int epoch, float[] codes, int codeSize)
      throws IOException {
    boolean fresh = !Files.exists(file) || Files.size(file) < HEAD;
    int record = Integer.BYTES * (1 + codes.length);
    long before = fresh ? 0 : Files.size(file);
    if (before + record > MOST_BYTES) {
      return false;
    }
    long torn = fresh ? 0 : (before - HEAD) % record;
    if (torn != 0) {
      disk.truncate(file, before - torn);
    } else if (fresh && Files.exists(file)) {
      disk.truncate(file, 0);
    }
    ByteBuffer bytes = little((fresh ? HEAD : 0) + record);
    if (fresh) {
      bytes.putInt(MAGIC).putInt(codes.length / codeSize).putInt(codeSize);
    }
    bytes.putInt(epoch);
    bytes.asFloatBuffer().put(codes);
    disk.append(file, bytes.array());
    return true;
  }

  /** Codes of {@code epoch}, the last ones written for it. */
  static Optional<float[]> read(Path file, int epoch) throws IOException {
    Long at = places(file).get(epoch);
    if (at == null) {
      return Optional.empty();
    }
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      float[] codes = new float[numbers(open)];
      byte[] bytes = new byte[codes.length * Float.BYTES];
      open.seek(at + Integer.BYTES);
      open.readFully(bytes);
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(codes);
      return Optional.of(codes);
    }
  }

  /** Epochs whose codes are there, with the places of their records. */
  static TreeMap<Integer, Long> places(Path file) throws IOException {
    TreeMap<Integer, Long> places = new TreeMap<>();
    if (!Files.exists(file) || Files.size(file) < HEAD) {
      return places;
    }
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      long record = Integer.BYTES * (1L + numbers(open));
      byte[] epoch = new byte[Integer.BYTES];
      for (long at = HEAD; at + record <= open.length(); at += record) {
        open.seek(at);
        open.readFully(epoch);
        places.put(ByteBuffer.wrap(epoch).order(ByteOrder.LITTLE_ENDIAN).getInt(), at);
      }
    }
    return places;
  }

  /** Forgets everything after {@code epoch}, from the first record beyond it on. */
  static void cutAfter(Disk disk, Path file, double epoch) throws IOException {
    long cut = Long.MAX_VALUE;
    for (var place : places(file).entrySet()) {
      if (place.getKey() > epoch) {
        cut = Math.min(cut, place.getValue());
      }
    }
    if (cut != Long.MAX_VALUE) {
      disk.truncate(file, cut);
    }
  }

  private static int numbers(RandomAccessFile open) throws IOException {
    open.seek(0);
    byte[] head = new byte[HEAD];
    open.readFully(head);
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int magic = bytes.getInt();
    int digits = bytes.getInt();
    int size = bytes.getInt();
    boolean sound =
        magic == MAGIC
            && digits > 0
            && digits <= MOST_DIGITS
            && size > 0
            && size <= MOST_NUMBERS
            && (long) digits * size <= Integer.MAX_VALUE / Float.BYTES;
    if (!sound) {
      throw new IOException("the file of codes is damaged");
    }
    return digits * size;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
