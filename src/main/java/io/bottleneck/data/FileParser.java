package io.bottleneck.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** Recognises a file by its first bytes, whatever its name says, and has it read. */
final class FileParser {
  private FileParser() {}

  /**
   * Reads all of {@code source}.
   *
   * @param memoryLimit most bytes of pixels to take
   */
  static ParsedFile read(SourceStream source, long memoryLimit) throws IOException {
    Path file = source.file();
    byte[] head = source.head();
    if (head.length == 0) {
      throw Refusal.of(file, "found an empty file, expected a CSV header or an IDX magic number");
    }
    if (Idx.recognises(head)) {
      return Idx.read(source, memoryLimit);
    }
    if (isText(head)) {
      return KaggleCsv.read(source, memoryLimit);
    }
    throw Refusal.of(
        file,
        "found the first bytes %s, expected a CSV header (label,pixel0 or pixel0) or an IDX magic"
            + " number (00 00 08 03 or 00 00 08 01)",
        HexFormat.ofDelimiter(" ").withUpperCase().formatHex(head));
  }

  /** Whether a file that begins with {@code head} may be UTF-8 text, with or without its mark. */
  static boolean isText(byte[] head) {
    boolean zip = new String(head, StandardCharsets.ISO_8859_1).startsWith("PK\3\4");
    int first = head[0];
    boolean mark = first == (byte) 0xEF && head.length >= 2 && head[1] == (byte) 0xBB;
    return !zip && (mark || first >= ' ' || first == '\t' || first == '\n' || first == '\r');
  }
}
