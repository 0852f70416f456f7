package io.bottleneck.data;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a file gave, so that opening it again is a plain read. One file an entry: magic
 * number, the key (size, time of change and path of the source), the two lengths, labels, pixels,
 * and a CRC-32 over all of that. An entry of another key, of another length or with a wrong
 * checksum counts as absent and is written anew; nothing is allocated before the length is right.
 */
final class ParsedCache {
  private static final long MAGIC = 0x424E_434B_4449_4701L; // "BNCKDIG", version 1
  private static final int FIXED_BYTES = 8 + 8 + 8 + 4 + 4 + 4;
  private static final int CHECKSUM_BYTES = 8;
  private static final String SUFFIX = ".digits";
  private static final int MOST_ENTRIES = 24;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PATH = 1 << 15;
  private static final int BLOCK = 1 << 17;

  private final Path folder;

  /** A cache in {@code folder}, made when first needed. */
  ParsedCache(Path folder) {
    this.folder = folder;
  }

  /** What {@code file} gave when it was in the state {@code stamp}, if that is still known. */
  Optional<ParsedFile> find(Path file, FileStamp stamp, ReadingProgress progress) {
    Path entry = entry(file);
    try (InputStream raw = Files.newInputStream(entry)) {
      return read(raw, Files.size(entry), file, stamp, progress);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      warn("read", e);
      return Optional.empty();
    }
  }

  /** Keeps {@code parsed}; where that fails, the next opening just reads the file again. */
  void keep(Path file, FileStamp stamp, ParsedFile parsed) {
    Path entry = entry(file);
    try {
      AtomicFile.writeUnforced(
          entry,
          out -> {
            CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
            DataOutputStream data = new DataOutputStream(checked);
            byte[] path = pathBytes(file);
            data.writeLong(MAGIC);
            data.writeLong(stamp.size());
            data.writeLong(stamp.modified());
            data.writeInt(path.length);
            data.writeInt(length(parsed.labels()));
            data.writeInt(length(parsed.pixels()));
            data.write(path);
            write(data, parsed.labels());
            write(data, parsed.pixels());
            data.writeLong(checked.getChecksum().getValue());
          });
      removeOldest();
    } catch (IOException e) {
      warn("write", e);
    }
  }

  /** Keeps the folder from growing for ever: an entry takes 784 bytes a digit. */
  private void removeOldest() throws IOException {
    TreeMap<FileTime, Path> byAge = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path each : entries) {
        byAge.put(Files.getLastModifiedTime(each), each);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    while (byAge.size() > MOST_ENTRIES) {
      Files.deleteIfExists(byAge.pollFirstEntry().getValue());
    }
  }

  private static Optional<ParsedFile> read(
      InputStream raw, long size, Path file, FileStamp stamp, ReadingProgress progress)
      throws IOException {
    if (size < FIXED_BYTES + CHECKSUM_BYTES) {
      return Optional.empty();
    }
    CheckedInputStream checked = new CheckedInputStream(raw, new CRC32());
    // Unbuffered on purpose: the few small reads of the header cost less than copying the rest.
    DataInputStream data = new DataInputStream(checked);
    boolean sameState =
        data.readLong() == MAGIC
            && data.readLong() == stamp.size()
            && data.readLong() == stamp.modified();
    if (!sameState) {
      return Optional.empty();
    }
    int pathLength = data.readInt();
    int labelLength = data.readInt();
    int pixelLength = data.readInt();
    long expected =
        (long) FIXED_BYTES
            + pathLength
            + Math.max(0, labelLength)
            + Math.max(0, pixelLength)
            + CHECKSUM_BYTES;
    boolean plausible =
        pathLength >= 0
            && pathLength <= LONGEST_PATH
            && (labelLength > 0 || pixelLength > 0)
            && size == expected;
    if (!plausible || !Arrays.equals(data.readNBytes(pathLength), pathBytes(file))) {
      return Optional.empty();
    }
    byte[] labels = readArray(data, labelLength, progress);
    byte[] pixels = readArray(data, pixelLength, progress);
    long sum = checked.getChecksum().getValue();
    return data.readLong() == sum ? Optional.of(new ParsedFile(pixels, labels)) : Optional.empty();
  }

  private static byte[] readArray(DataInputStream data, int length, ReadingProgress progress)
      throws IOException {
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    for (int at = 0; at < length; at += BLOCK) {
      progress.at((double) at / length);
      data.readFully(bytes, at, Math.min(BLOCK, length - at));
    }
    return bytes;
  }

  private static void write(DataOutputStream data, byte[] bytes) throws IOException {
    if (bytes != null) {
      data.write(bytes);
    }
  }

  private static int length(byte[] bytes) {
    return bytes == null ? -1 : bytes.length;
  }

  private static byte[] pathBytes(Path file) {
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One entry a path, so that a changed file replaces its own; the entry itself holds the path. */
  private Path entry(Path file) {
    CRC32 hash = new CRC32();
    hash.update(pathBytes(file));
    // Plain letters only: cut anywhere, and whatever the system's encoding, they stay a file name.
    String name = file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
    String start = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return folder.resolve(start + "-" + Long.toHexString(hash.getValue()) + SUFFIX);
  }

  private static void warn(String verb, IOException cause) {
    // Looked up here so that an ordinary opening does not pay for starting the logging.
    LoggerFactory.getLogger(ParsedCache.class)
        .warn("Could not {} the parsed copy, so the original is used: {}", verb, cause.toString());
  }
}
