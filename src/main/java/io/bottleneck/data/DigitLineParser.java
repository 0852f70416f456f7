package io.bottleneck.data;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Splits the lines that opencsv's reader pulls. Lines without quotes, which is every line of an
 * ordinary file, are cut at their commas, and cells that hold a number 0..255 share one string, so
 * that 33 million cells cost no allocation of their own. A line with a quote goes to opencsv's
 * {@link RFC4180Parser}.
 *
 * <p>No record spans lines here: a quote left open is refused on its own line instead of swallowing
 * the rest of the file.
 */
final class DigitLineParser implements ICSVParser {
  /** What an empty line gives; compared by identity. */
  static final String[] EMPTY_LINE = {""};

  private static final String[] NUMBERS = numbers();

  private final Path file;
  private final BoundedLines lines;
  private final RFC4180Parser quoted = new RFC4180Parser();
  private int width = KaggleLayout.columns(true);

  DigitLineParser(Path file, BoundedLines lines) {
    this.file = file;
    this.lines = lines;
  }

  @Override
  public String[] parseLine(String line) throws IOException {
    if (line.isEmpty()) {
      return EMPTY_LINE;
    }
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    // A new array a line: storing into one that is kept would cost the collector's slow barrier.
    String[] cells = new String[width];
    int count = 0;
    int i = 0;
    do {
      int start = i;
      int value = 0;
      while (i < bytes.length && isDigit(bytes[i])) {
        value = value * 10 + (bytes[i] - '0');
        i++;
      }
      boolean plain = i == bytes.length || bytes[i] == ',';
      while (i < bytes.length && bytes[i] != ',') {
        if (bytes[i] == '"') {
          return parseQuoted(line);
        }
        i++;
      }
      if (count == cells.length) {
        cells = Arrays.copyOf(cells, 2 * count);
      }
      cells[count++] =
          plain && i > start && isShared(value, i - start, bytes[start])
              ? NUMBERS[value]
              : new String(bytes, start, i - start, StandardCharsets.UTF_8);
      i++;
    } while (i <= bytes.length);
    width = count;
    return count == cells.length ? cells : Arrays.copyOf(cells, count);
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a cell of digits is written as the table writes it; longer ones may have wrapped. */
  private static boolean isShared(int value, int length, byte first) {
    return length == 1 || (length == 2 || length == 3) && first != '0' && value < NUMBERS.length;
  }

  @Override
  public String[] parseLineMulti(String line) throws IOException {
    return parseLine(line);
  }

  private String[] parseQuoted(String line) throws IOException {
    boolean open = false;
    int column = 1;
    int opened = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        open = !open;
        opened = column;
      } else if (c == ',' && !open) {
        column++;
      }
    }
    if (open) {
      throw Refusal.atLine(
          file,
          lines.line(),
          "found a quote in column %d that is not closed on the line, expected digits in columns",
          opened);
    }
    return quoted.parseLine(line);
  }

  @Override
  public boolean isPending() {
    return false;
  }

  @Override
  public String getPendingText() {
    return "";
  }

  @Override
  public char getSeparator() {
    return quoted.getSeparator();
  }

  @Override
  public char getQuotechar() {
    return quoted.getQuotechar();
  }

  @Override
  public CSVReaderNullFieldIndicator nullFieldIndicator() {
    return quoted.nullFieldIndicator();
  }

  @Override
  public String parseToLine(String[] values, boolean quoteAll) {
    return quoted.parseToLine(values, quoteAll);
  }

  @Override
  public void parseToLine(String[] values, boolean quoteAll, Appendable target) throws IOException {
    quoted.parseToLine(values, quoteAll, target);
  }

  @Override
  public void setErrorLocale(Locale locale) {
    quoted.setErrorLocale(locale);
  }

  private static String[] numbers() {
    String[] numbers = new String[256];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.toString(i);
    }
    return numbers;
  }
}
