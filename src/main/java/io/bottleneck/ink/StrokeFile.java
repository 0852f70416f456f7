package io.bottleneck.ink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A file of pen strokes: one digit a line, {@code LABEL;x,y x,y;x,y x,y}. A semicolon stands before
 * each stroke, spaces between points; x runs to the right, y down, in any unit. Numbers may have
 * decimals, a sign and an exponent. A stroke of one point is a dot. Empty lines and lines that
 * begin with {@code #} say nothing. UTF-8 with or without a byte order mark; lines end in LF or
 * CRLF.
 *
 * <p>Without state; any thread.
 */
public final class StrokeFile {
  /** Longest line in characters: hours of writing; a file without lines fills no memory. */
  private static final int LONGEST = 1 << 22;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private StrokeFile() {}

  /**
   * Reads {@code file} digit by digit, so that it may be larger than the memory.
   *
   * @param digits told of each digit in turn; of a file that is refused, of those before the fault
   * @throws StrokeFileException with one sentence for the user: which line, what was found, what
   *     was expected; also when there is no digit at all
   */
  public static void read(Path file, Consumer<PenDigit> digits) throws StrokeFileException {
    if (Files.isDirectory(file)) {
      throw refusal(file, 0, ": found a folder, expected a file of strokes; name a file in it");
    }
    long number = 0;
    long found = 0;
    try (BufferedReader reader =
        new BufferedReader( // damaged letters become marks, which the line's refusal shows
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      while (next(reader, line)) {
        number++;
        String text = said(line, number, file);
        if (!text.isEmpty() && text.charAt(0) != '#') {
          digits.accept(StrokeLine.read(text));
          found++;
        }
      }
    } catch (IllegalArgumentException e) {
      throw refusal(file, number, e.getMessage() + "; mend the line");
    } catch (NoSuchFileException e) {
      throw new StrokeFileException(
          "There is no file %s; name a file of pen strokes.".formatted(file), e);
    } catch (StrokeFileException e) {
      throw e;
    } catch (IOException e) {
      throw new StrokeFileException(
          "%s, line %d: cannot be read (%s); nothing was drawn."
              .formatted(file.getFileName(), number + 1, e.getMessage()),
          e);
    }
    if (found == 0) {
      throw refusal(file, 0, ": found no digit, expected lines such as 7;4,5 20,5 12,28");
    }
  }

  /** One digit as a line of such a file, without its end; coordinates to a thousandth. */
  public static String line(PenDigit digit) {
    return StrokeLine.write(digit);
  }

  /** Reads up to LF, at most one character more than a line may have; false at the end. */
  private static boolean next(BufferedReader reader, StringBuilder line) throws IOException {
    line.setLength(0);
    int read = reader.read();
    boolean any = read >= 0;
    while (read >= 0 && read != '\n' && line.length() <= LONGEST) {
      line.append((char) read);
      read = reader.read();
    }
    return any;
  }

  private static String said(StringBuilder line, long number, Path file)
      throws StrokeFileException {
    if (line.length() > LONGEST) {
      throw refusal(
          file,
          number,
          ": found more than %,d characters, expected one digit a line".formatted(LONGEST));
    }
    boolean marked = number == 1 && line.length() > 0 && line.charAt(0) == BYTE_ORDER_MARK;
    return line.substring(marked ? 1 : 0).strip();
  }

  private static StrokeFileException refusal(Path file, long line, String problem) {
    String place = line > 0 ? ", line " + line : "";
    return new StrokeFileException(file.getFileName() + place + problem + "; nothing was drawn.");
  }
}
