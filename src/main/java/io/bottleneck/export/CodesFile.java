package io.bottleneck.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads codes: a table of {@link CodesCsv}, of {@link SelectionCsv} or of another tool, or an array
 * of NumPy where the name ends in {@code .npy}.
 *
 * <p>A table with a header gives its columns {@code z1} to {@code zd}, or {@code code_0} to {@code
 * code_{d-1}}, whatever else it holds; without a header all columns are the code. Any thread.
 */
public final class CodesFile {
  /** Characters that a number and what parts it from the next need, generously. */
  private static final int WIDEST_CELL = 64;

  private static final int FEWEST_CHARACTERS = 1 << 14;

  /** 200 MB: 25 million codes of two numbers, far beyond any set of digits. */
  private static final int MOST_NUMBERS = 50_000_000;

  private CodesFile() {}

  /**
   * The codes in {@code file}.
   *
   * @param d numbers in a code
   * @return rows of {@code d} finite floats, in the order of the file, at least one
   * @throws UnreadableFileException with a sentence: line and column, what was found and expected
   */
  public static float[] read(Path file, int d) throws UnreadableFileException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableFileException(
            "%s: found a folder, expected a file of codes".formatted(file));
      }
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")
          ? NpyCodes.read(file, d)
          : table(file, d, MOST_NUMBERS);
    } catch (UnreadableFileException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException("There is no file %s".formatted(file), e);
    } catch (IOException e) {
      throw new UnreadableFileException(
          "%s: cannot be read (%s)".formatted(file.getFileName(), e.getMessage()), e);
    }
  }

  /** At most {@code most} numbers, so that a table without end does not fill the memory. */
  static float[] table(Path file, int d, int most) throws IOException {
    int longest = Math.max(FEWEST_CHARACTERS, WIDEST_CELL * d);
    CodeRows rows = new CodeRows(file, d, longest);
    float[] codes = new float[64 * d];
    int count = 0;
    try (BufferedReader in =
        new BufferedReader( // damaged letters become marks, which are refused below
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      while (next(in, line, longest)) {
        if (!rows.read(line.toString())) {
          continue;
        }
        long needed = (count + 1L) * d;
        if (needed > most) {
          throw new UnreadableFileException(
              String.format(
                  Locale.ROOT,
                  "%s: found more than %,d codes, expected at most %,d numbers; split the table",
                  file.getFileName(),
                  count,
                  most));
        }
        if (needed > codes.length) {
          codes = Arrays.copyOf(codes, (int) Math.max(needed, Math.min(2L * codes.length, most)));
        }
        System.arraycopy(rows.code(), 0, codes, count++ * d, d);
      }
    }
    if (count == 0) {
      throw new UnreadableFileException(
          "%s: found no code in it, expected at least one".formatted(file.getFileName()));
    }
    return Arrays.copyOf(codes, count * d);
  }

  /** Reads up to LF, at most one character more than a line may have; false at the end. */
  private static boolean next(BufferedReader in, StringBuilder line, int longest)
      throws IOException {
    line.setLength(0);
    int read = in.read();
    boolean any = read >= 0;
    while (read >= 0 && read != '\n' && line.length() <= longest) {
      line.append((char) read);
      read = in.read();
    }
    return any;
  }
}
