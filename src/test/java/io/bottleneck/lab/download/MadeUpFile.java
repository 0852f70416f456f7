package io.bottleneck.lab.download;

import io.bottleneck.data.PublishedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A small published file of a test's own.
 *
 * @param published what is known of it
 * @param content what is inside
 * @param packed the file as its mirrors give it
 */
public record MadeUpFile(PublishedFile published, byte[] content, byte[] packed) {
  /** Content drawn with {@code seed}, of 16 different bytes, so that it packs to about a half. */
  public static MadeUpFile of(String name, int bytes, long seed) {
    byte[] content = new byte[bytes];
    Random random = new Random(seed);
    for (int i = 0; i < bytes; i++) {
      content[i] = (byte) random.nextInt(16);
    }
    return of(name, content);
  }

  /** Content that a test has made. */
  public static MadeUpFile of(String name, byte[] content) {
    byte[] packed = packed(content, 9);
    return new MadeUpFile(
        new PublishedFile(name, content.length, sha256(content), packed.length), content, packed);
  }

  /** The name. */
  public String name() {
    return published.name();
  }

  /** Gzipped; {@code level} 0 stores, 9 packs hardest. */
  public static byte[] packed(byte[] content, int level) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new Levelled(bytes, level)) {
      out.write(content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static final class Levelled extends GZIPOutputStream {
    Levelled(ByteArrayOutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
