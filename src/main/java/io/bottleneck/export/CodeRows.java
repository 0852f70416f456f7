package io.bottleneck.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The lines of a table of codes: the first may be a header, the others are numbers. */
final class CodeRows {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char DAMAGED = '\uFFFD';
  private static final int LONGEST_QUOTE = 24;

  private final Path file;
  private final int d;
  private final int longest;
  private final float[] code;

  /** Columns of the code, and how many a line has; unknown before the first line. */
  private int[] places;

  private int columns;
  private List<String> titles = List.of();
  private long line;
  private long empty;

  /**
   * @param longest characters a line may have
   */
  CodeRows(Path file, int d, int longest) {
    this.file = file;
    this.d = d;
    this.longest = longest;
    code = new float[d];
  }

  /** What the last line that was a code held; filled again by the next one. */
  float[] code() {
    return code;
  }

  /** Takes the next line; false for one that is no code: a header, or empty ones at the end. */
  boolean read(String text) throws UnreadableFileException {
    line++;
    if (text.length() > longest) {
      throw refused("found more than %,d characters, expected a code", longest);
    }
    String said =
        (line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
    if (said.isEmpty()) {
      empty = empty == 0 ? line : empty;
      return false;
    }
    if (empty > 0) {
      line = empty;
      throw refused("found an empty line, expected codes up to the end of the file");
    }
    if (said.chars().anyMatch(CodeRows::noText)) {
      throw refused("found bytes that are no text, expected a table, or a name in .npy");
    }
    String[] cells = said.split(",", -1);
    Arrays.setAll(cells, i -> bare(cells[i]));
    if (places == null && !number(cells[0])) {
      header(cells);
      return false;
    }
    if (places == null) {
      places = IntStream.range(0, d).toArray();
      columns = d;
    }
    if (cells.length != columns) {
      throw refused(
          "found %,d %s, expected %,d%s",
          cells.length,
          cells.length == 1 ? "column" : "columns",
          columns,
          titles.isEmpty() ? ", as the model's code has" : ", as the header has");
    }
    for (int j = 0; j < d; j++) {
      code[j] = value(cells[places[j]], places[j]);
    }
    return true;
  }

  /** Control characters, and what stands for bytes that are no UTF-8. */
  private static boolean noText(int letter) {
    return letter == DAMAGED || Character.isISOControl(letter) && letter != '\t';
  }

  private void header(String[] cells) throws UnreadableFileException {
    titles = List.of(cells);
    columns = cells.length;
    int fromOne = found("z", 1);
    int fromZero = found("code_", 0);
    if (fromOne == 0 && fromZero == 0) {
      throw refused(
          "found a header without z1, expected columns %s, or numbers only", names("z", 1));
    }
    int width = Math.max(fromOne, fromZero);
    if (width != d) {
      throw refused(
          "found %,d %s of a code, expected %,d (%s), as the model's code has",
          width,
          width == 1 ? "column" : "columns",
          d,
          fromOne > 0 ? names("z", 1) : names("code_", 0));
    }
    String name = fromOne > 0 ? "z" : "code_";
    int first = fromOne > 0 ? 1 : 0;
    places = IntStream.range(first, first + d).map(i -> titles.indexOf(name + i)).toArray();
  }

  /** How many columns are named so, counted up without a gap. */
  private int found(String name, int first) {
    int count = 0;
    while (titles.contains(name + (first + count))) {
      count++;
    }
    return count;
  }

  private String names(String name, int first) {
    return d == 1 ? name + first : name + first + " to " + name + (first + d - 1);
  }

  private float value(String cell, int column) throws UnreadableFileException {
    float value;
    try {
      value = Float.parseFloat(cell);
    } catch (NumberFormatException e) {
      value = Float.NaN;
    }
    if (!Float.isFinite(value)) {
      String title = titles.isEmpty() ? "" : " (" + titles.get(column) + ")";
      throw new UnreadableFileException(
          "%s, line %d, column %d%s: found %s, expected a finite number"
              .formatted(file.getFileName(), line, column + 1, title, quote(cell)));
    }
    return value;
  }

  private UnreadableFileException refused(String problem, Object... values) {
    return new UnreadableFileException(
        "%s, line %d: %s"
            .formatted(file.getFileName(), line, String.format(Locale.ROOT, problem, values)));
  }

  private static boolean number(String cell) {
    try {
      Float.parseFloat(cell);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String bare(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static String quote(String cell) {
    if (cell.isEmpty()) {
      return "nothing";
    }
    return cell.length() > LONGEST_QUOTE
        ? "\"" + cell.substring(0, LONGEST_QUOTE) + "...\""
        : "\"" + cell + "\"";
  }
}
