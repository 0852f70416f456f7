package io.bottleneck.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzipped file that somebody publishes, known by what is inside: however it was compressed, the
 * right content passes and no other does.
 *
 * @param name as it is published and kept, {@code train-images-idx3-ubyte.gz} for example
 * @param bytes length of the content
 * @param sha256 of the content, in hexadecimal digits
 * @param packedBytes length of the gzipped file where it was first published; others may differ
 */
public record PublishedFile(String name, long bytes, String sha256, long packedBytes) {
  private static final int BLOCK = 1 << 16;

  /** Name and comment of a gzip header, and more; nobody needs as much. */
  private static final int HEADER_BYTES = 1 << 16;

  /**
   * What is wrong with a file.
   *
   * @param reason as a part of a sentence, after the file's name or "it"
   * @param cutOff whether what is there may be the beginning of the right file
   */
  public record Fault(String reason, boolean cutOff) {}

  /**
   * The most bytes that a gzipped file of this content takes: one that is not compressed at all,
   * five bytes dearer every 64 KiB (RFC 1951, section 3.2.4).
   */
  public long mostPackedBytes() {
    return bytes + bytes / 1024 + HEADER_BYTES;
  }

  /**
   * Unpacks {@code file} to nowhere and compares. Reads at most one byte more than the content has,
   * whatever the file would unpack to. Some 0.4 s for 47 MB; callable from any thread.
   *
   * @param cancelled polled every 64 KiB
   * @return empty if it is the right one
   * @throws IOException if the file cannot be read
   * @throws CancellationException if {@code cancelled} says so or the thread is interrupted
   */
  public Optional<Fault> fault(Path file, BooleanSupplier cancelled) throws IOException {
    MessageDigest digest = newDigest();
    long count = 0;
    try (InputStream raw = Files.newInputStream(file);
        InputStream content = new GZIPInputStream(raw, BLOCK)) {
      byte[] block = new byte[BLOCK];
      for (int read = 0;
          read >= 0 && count <= bytes;
          read = content.read(block, 0, (int) Math.min(BLOCK, bytes + 1 - count))) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("the check of " + name + " is no longer wanted");
        }
        digest.update(block, 0, read);
        count += read;
      }
    } catch (EOFException e) {
      return Optional.of(new Fault("ends too early", true));
    } catch (ClosedByInterruptException e) {
      CancellationException interrupted = new CancellationException("the check was interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } catch (ZipException e) {
      return Optional.of(new Fault("is no gzip file, or a damaged one", false));
    }
    if (count != bytes) {
      String found = count > bytes ? "holds more than" : Refusal.format("holds %,d of", count);
      return Optional.of(
          new Fault(Refusal.format("%s the %,d bytes expected", found, bytes), false));
    }
    boolean same = HexFormat.of().formatHex(digest.digest()).equals(sha256);
    return same
        ? Optional.empty()
        : Optional.of(new Fault("holds other content than expected (by its SHA-256)", false));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
