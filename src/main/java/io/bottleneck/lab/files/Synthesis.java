package io.bottleneck.lab.files;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitOutput;
import io.bottleneck.data.Handwriting;
import io.bottleneck.export.WholeFiles;
import io.bottleneck.ink.StrokeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Digits of our own making as files: as pictures, as the strokes that drew them, or both. The same
 * numbers give the same bytes on every platform.
 *
 * @param count how many, 1 to {@link #MOST}
 * @param seed any number
 */
public record Synthesis(int count, long seed) {
  /** As many digits as one run of the command holds in memory: 785 MB of pixels. */
  public static final int MOST = 1_000_000;

  /** Checks the count. */
  public Synthesis {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("%d digits".formatted(count));
    }
  }

  /**
   * Writes pictures, strokes or both: all of the files, or none.
   *
   * @param pictures where the digits go; null for nowhere
   * @param strokes the file of pen strokes; null for none
   * @throws IOException with one sentence if that cannot be
   */
  public void write(DigitOutput pictures, Path strokes) throws IOException {
    Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
    if (pictures != null) {
      pictures.requireNoOtherLabels(true);
      contents.putAll(pictures.contents(Handwriting.digits("synthesized", count, seed)));
    }
    if (strokes != null) {
      contents.put(strokes, this::writeStrokes);
    }
    WholeFiles.write(contents);
  }

  private void writeStrokes(OutputStream out) throws IOException {
    write(out, String.format(Locale.ROOT, "# %,d digits of seed %d", count, seed));
    try {
      Handwriting.write(count, seed, digit -> unchecked(out, StrokeFile.line(digit)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void unchecked(OutputStream out, String line) {
    try {
      write(out, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
