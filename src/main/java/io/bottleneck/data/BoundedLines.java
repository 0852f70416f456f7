package io.bottleneck.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Physical lines of text, at most {@value #LONGEST} bytes each, for opencsv's reader to pull.
 *
 * <p>It is a {@link BufferedReader} because opencsv asks its source for {@code readLine} on that
 * type; the characters are decoded here, line by line, so that a line without an end fills no
 * memory and binary data are recognised by their first control byte. UTF-8 with or without a byte
 * order mark; lines end in LF or CRLF.
 */
final class BoundedLines extends BufferedReader {
  /** Longest line in bytes; the longest honest one has some 5,700 (the header). */
  static final int LONGEST = 16 * 1024;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path file;
  private final InputStream in;
  private final byte[] buffer = new byte[4 * LONGEST];
  private int at;
  private int end;
  private long line;
  private boolean unterminated;

  BoundedLines(Path file, InputStream in) {
    super(Reader.nullReader(), 1);
    this.file = file;
    this.in = in;
  }

  /** Number of the line handed out last, from 1. */
  long line() {
    return line;
  }

  /** Whether the line handed out last was ended by the file's end, not by a line break. */
  boolean unterminated() {
    return unterminated;
  }

  @Override
  public String readLine() throws IOException {
    line++;
    int scan = at;
    boolean ascii = true;
    while (true) {
      if (scan == end) {
        int seen = scan - at;
        if (!fill()) {
          unterminated = true;
          return seen == 0 ? null : take(end, end, ascii);
        }
        scan = at + seen;
      }
      int stop = Math.min(end, at + LONGEST + 1);
      while (scan < stop && buffer[scan] >= ' ') {
        scan++;
      }
      if (scan - at > LONGEST) {
        throw Refusal.atLine(
            file,
            line,
            "found more than %,d bytes without a line break, expected at most %d columns",
            LONGEST,
            KaggleLayout.columns(true));
      }
      if (scan == end) {
        continue;
      }
      byte value = buffer[scan];
      if (value == '\n') {
        unterminated = false;
        return take(scan, scan + 1, ascii);
      } else if (value < 0) {
        ascii = false;
        scan++;
      } else if (value == '\t' || value == '\r') {
        scan++;
      } else {
        throw Refusal.atLine(
            file,
            line,
            "found byte 0x%02X at byte %d of the line, expected text in columns",
            value,
            scan - at + 1);
      }
    }
  }

  /** Reads more behind what is left of the present line; false at the end of the file. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    int count;
    try {
      count = in.read(buffer, end, buffer.length - end);
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw Refusal.unreadable(file, line, e);
    }
    if (count <= 0) {
      return false;
    }
    end += count;
    return true;
  }

  /** Decodes up to {@code stop}, without a carriage return there, and goes on at {@code next}. */
  private String take(int stop, int next, boolean ascii) {
    int from = at;
    int to = stop > at && buffer[stop - 1] == '\r' ? stop - 1 : stop;
    if (line == 1 && !ascii && startsWithByteOrderMark(from, to)) {
      from += BYTE_ORDER_MARK.length;
    }
    at = next;
    // Latin-1 is a plain copy; a line with anything beyond ASCII is shown as the text it is.
    Charset charset = ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return new String(buffer, from, to - from, charset);
  }

  private boolean startsWithByteOrderMark(int start, int stop) {
    return stop - start >= BYTE_ORDER_MARK.length
        && Arrays.equals(buffer, start, start + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("only whole lines");
  }

  @Override
  public int read(char[] target, int offset, int length) {
    throw new UnsupportedOperationException("only whole lines");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
