package io.bottleneck.model;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Reads the zips that {@link StoredZipWriter} writes, and refuses every other file, however it is
 * made.
 *
 * <p>The JDK's {@code ZipFile} loads the whole directory of a file before one can look at it, and
 * {@code ZipInputStream} never looks at the directory: two readers may see different files in one
 * archive. Here each byte of the file must belong to exactly one entry or to the one directory that
 * names them: entries lie end to end in the directory's order, uncompressed, with equal headers on
 * both sides. So nothing can be hidden, overlap, or unfold to more than the file's own length.
 * Layouts follow PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
final class StoredZipReader implements Closeable {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final int MAX_DIRECTORY_BYTES = 4096;

  /** "Names are UTF-8": the only flag that changes nothing for our names. */
  private static final int UTF_8 = 0x0800;

  private static final int JAVA_STREAM_MAGIC = 0xACED;

  private final RandomAccessFile file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * One entry of the archive.
   *
   * @param name one of the allowed names
   * @param size bytes of its content
   */
  record Entry(String name, long size, long start, long crc) {}

  /** Receives an entry's bytes, piece by piece. */
  @FunctionalInterface
  interface Sink {
    /** The first {@code count} bytes of {@code bytes} come next. */
    void accept(byte[] bytes, int count) throws IOException;
  }

  /**
   * Opens a regular file and checks its structure; contents are not read yet.
   *
   * @param allowed the only names an entry may have
   */
  StoredZipReader(Path path, Set<String> allowed) throws IOException {
    file = new RandomAccessFile(path.toFile(), "r");
    try {
      readDirectory(allowed);
    } catch (Throwable failure) {
      file.close();
      throw failure;
    }
  }

  /** The entry called {@code name}. */
  Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Hands all bytes of {@code entry} to {@code sink}, then checks their checksum. */
  void read(Entry entry, Sink sink) throws IOException {
    byte[] piece = new byte[(int) Math.min(entry.size, 1 << 16)];
    CRC32 crc = new CRC32();
    file.seek(entry.start);
    long left = entry.size;
    while (left > 0) {
      int count = (int) Math.min(left, piece.length);
      readFully(piece, count);
      crc.update(piece, 0, count);
      sink.accept(piece, count);
      left -= count;
    }
    if (crc.getValue() != entry.crc) {
      throw new RefusedContent("the checksum of %s is wrong".formatted(entry.name));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void readDirectory(Set<String> allowed) throws IOException {
    long length = file.length();
    if (length == 0) {
      throw new RefusedContent("it is empty");
    }
    checkFirstBytes(length);
    if (length < END_BYTES) {
      throw cut();
    }
    ByteBuffer end = bytes(length - END_BYTES, END_BYTES);
    if (end.getInt(0) != END || end.getShort(20) != 0) {
      throw cut();
    }
    int count = end.getShort(10) & 0xFFFF;
    long size = end.getInt(12) & 0xFFFFFFFFL;
    long start = end.getInt(16) & 0xFFFFFFFFL;
    boolean oneDisk = end.getInt(4) == 0 && (end.getShort(8) & 0xFFFF) == count;
    if (!oneDisk || size > MAX_DIRECTORY_BYTES || start + size + END_BYTES != length) {
      throw new RefusedContent("its table of entries is damaged");
    }
    readEntries(bytes(start, (int) size), count, start, allowed);
  }

  private void checkFirstBytes(long length) throws IOException {
    ByteBuffer first = bytes(0, (int) Math.min(4, length)).order(ByteOrder.BIG_ENDIAN);
    if (first.remaining() >= 2 && (first.getShort(0) & 0xFFFF) == JAVA_STREAM_MAGIC) {
      throw new RefusedContent("it is a serialised Java object, which is never opened");
    }
    byte[] zip = {'P', 'K', 3, 4};
    if (!Arrays.equals(first.array(), 0, first.limit(), zip, 0, first.limit())) {
      throw new RefusedContent("it is no model file of Bottleneck");
    }
  }

  private void readEntries(
      ByteBuffer directory, int count, long directoryStart, Set<String> allowed)
      throws IOException {
    long expectedOffset = 0;
    for (int i = 0; i < count; i++) {
      if (directory.remaining() < CENTRAL_BYTES
          || directory.getInt(directory.position()) != CENTRAL) {
        throw new RefusedContent("its table of entries is damaged");
      }
      Entry entry = readEntry(directory, expectedOffset, directoryStart, allowed);
      if (entries.put(entry.name, entry) != null) {
        throw new RefusedContent("the entry %s is there twice".formatted(entry.name));
      }
      expectedOffset = entry.start + entry.size;
    }
    if (directory.hasRemaining() || expectedOffset != directoryStart) {
      throw new RefusedContent("it holds bytes that belong to no entry");
    }
  }

  private Entry readEntry(ByteBuffer directory, long expected, long limit, Set<String> allowed)
      throws IOException {
    ByteBuffer central = directory.slice(directory.position(), CENTRAL_BYTES);
    central.order(ByteOrder.LITTLE_ENDIAN);
    directory.position(directory.position() + CENTRAL_BYTES);
    int nameLength = central.getShort(28) & 0xFFFF;
    int extras = (central.getShort(30) & 0xFFFF) + (central.getShort(32) & 0xFFFF);
    if (nameLength > directory.remaining()) {
      throw new RefusedContent("its table of entries is damaged");
    }
    byte[] nameBytes = new byte[nameLength];
    directory.get(nameBytes);
    String name = new String(nameBytes, StandardCharsets.UTF_8);
    if (!allowed.contains(name)) {
      throw new RefusedContent(
          "it has an unknown entry \"%s\"".formatted(StrictJson.abbreviated(name)));
    }
    checkPlain(name, central.getShort(8), central.getShort(10), extras);
    long crc = central.getInt(16) & 0xFFFFFFFFL;
    long packed = central.getInt(20) & 0xFFFFFFFFL;
    long size = central.getInt(24) & 0xFFFFFFFFL;
    long offset = central.getInt(42) & 0xFFFFFFFFL;
    long start = offset + LOCAL_BYTES + nameLength;
    if (offset != expected || packed != size || start + size > limit) {
      throw new RefusedContent("the entry %s is not where it should be".formatted(name));
    }
    ByteBuffer local = bytes(offset, LOCAL_BYTES + nameLength);
    boolean same =
        local.getInt(0) == LOCAL
            && local.getShort(6) == central.getShort(8)
            && local.getShort(8) == central.getShort(10)
            && local.getInt(14) == central.getInt(16)
            && local.getInt(18) == central.getInt(20)
            && local.getInt(22) == central.getInt(24)
            && local.getInt(26) == nameLength // no extra field behind the name
            && Arrays.equals(
                local.array(), LOCAL_BYTES, LOCAL_BYTES + nameLength, nameBytes, 0, nameLength);
    if (!same) {
      throw new RefusedContent("the two headers of the entry %s differ".formatted(name));
    }
    return new Entry(name, size, start, crc);
  }

  private static void checkPlain(String name, short flags, short method, int extras)
      throws RefusedContent {
    if (method != 0) {
      throw new RefusedContent(
          "the entry %s is compressed, which model files never are".formatted(name));
    }
    if ((flags & ~UTF_8) != 0 || extras != 0) {
      throw new RefusedContent("the entry %s has marks that ours never have".formatted(name));
    }
  }

  private ByteBuffer bytes(long offset, int count) throws IOException {
    byte[] bytes = new byte[count];
    file.seek(offset);
    readFully(bytes, count);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void readFully(byte[] target, int count) throws IOException {
    try {
      file.readFully(target, 0, count);
    } catch (EOFException e) {
      throw new RefusedContent("it became shorter while it was read", e);
    }
  }

  private static RefusedContent cut() {
    return new RefusedContent("it is cut off or damaged at its end");
  }
}
