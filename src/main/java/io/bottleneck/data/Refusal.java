package io.bottleneck.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;

/** Builds the one sentence by which a file is refused: where, what was found, what was expected. */
final class Refusal {
  private static final int LONGEST_QUOTE = 24;
  private static final String KEPT = "; nothing was changed.";

  private Refusal() {}

  /** Refuses {@code file} as a whole; {@code problem} follows its name and a colon. */
  static DatasetException of(Path file, String problem, Object... values) {
    return sentence(name(file), format(problem, values));
  }

  /** Refuses a line, counted from 1 as an editor counts. */
  static DatasetException atLine(Path file, long line, String problem, Object... values) {
    return sentence(format("%s, line %d", name(file), line), format(problem, values));
  }

  /** Refuses one cell; {@code column} counts from 1 and {@code title} is its name in the header. */
  static DatasetException atCell(
      Path file, long line, int column, String title, String found, String expected) {
    String place = format("%s, line %d, column %d", name(file), line, column);
    String titled = title.isEmpty() ? place : place + " (" + title + ")";
    return sentence(titled, format("found %s, expected %s", quote(found), expected));
  }

  /**
   * Says why reading {@code file} failed half-way.
   *
   * @param line the line being read, or 0 for a file without lines
   */
  static DatasetException unreadable(Path file, long line, IOException cause) {
    String place = line > 0 ? format("%s, line %d", name(file), line) : name(file);
    return new DatasetException(place + ": " + reason(cause) + KEPT, cause);
  }

  /** The same refusal with a way out put in before its end. */
  static DatasetException withAdvice(DatasetException refusal, String advice) {
    String message = refusal.getMessage();
    String problem =
        message.endsWith(KEPT) ? message.substring(0, message.length() - KEPT.length()) : message;
    return new DatasetException(problem + "; " + advice + KEPT, refusal);
  }

  /** A found text in quotes, shortened and with control characters made visible. */
  static String quote(String found) {
    if (found.isEmpty()) {
      return "nothing";
    }
    StringBuilder shown = new StringBuilder("\"");
    found
        .codePoints()
        .limit(LONGEST_QUOTE)
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append(format("\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown
        .append(found.codePointCount(0, found.length()) > LONGEST_QUOTE ? "...\"" : "\"")
        .toString();
  }

  /** Formats as everywhere in the messages: English thousands, whatever the machine's language. */
  static String format(String pattern, Object... values) {
    return values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values);
  }

  private static String reason(IOException cause) {
    if (cause instanceof EOFException) {
      return "found the end of the gzip data too early, expected the whole file;"
          + " it was cut off, so copy or download it again";
    } else if (cause instanceof ZipException) {
      return "found damaged gzip data (%s), expected the whole file; copy or download it again"
          .formatted(cause.getMessage());
    } else if (cause instanceof NoSuchFileException) {
      return "found no such file, expected one that stays while it is read";
    } else if (cause instanceof AccessDeniedException) {
      return "found access denied, expected a file that may be read";
    }
    return "cannot be read (%s)".formatted(cause.getMessage());
  }

  private static DatasetException sentence(String place, String problem) {
    return new DatasetException(place + ": " + problem + KEPT);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
