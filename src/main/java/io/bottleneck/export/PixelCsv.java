package io.bottleneck.export;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.Autoencoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Decoded images as a table: header {@code pixel0,...,pixel783}, then one line an image, lines
 * ended by LF, 0 = paper, 1 = ink. Values are those of the network, which may leave [0,1] a little
 * where its output is not a sigmoid: whoever measures needs them as they are, and whoever draws
 * clamps them. Numbers are written so that reading them gives the same float again.
 */
public final class PixelCsv {
  /** Images that are floats at one time: 3 MB. */
  private static final int CHUNK = 1000;

  private PixelCsv() {}

  /**
   * Writes what becomes of codes; any thread.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @param codes rows of {@code network.codeSize()} floats
   * @throws IOException with one sentence for the user
   * @throws CancellationException if {@code progress} says so; the old file stays
   */
  public static void write(Path file, Autoencoder network, float[] codes, LoadProgress progress)
      throws IOException {
    write(file, "", i -> "", network, codes, progress);
  }

  /**
   * Writes what becomes of digits, after columns {@code label} (only where digits carry labels, as
   * {@link CodesCsv} has it) and {@code error}, the mean squared error over a digit's pixels.
   *
   * @param codes rows of {@code network.codeSize()} floats, one for each of {@code digits}
   * @param errors those of all of {@code digits}
   */
  public static void write(
      Path file,
      DigitDataset digits,
      Autoencoder network,
      float[] codes,
      ReconstructionErrors errors,
      LoadProgress progress)
      throws IOException {
    boolean labels = CodesCsv.hasLabels(digits);
    write(
        file,
        labels ? "label,error," : "error,",
        i -> (labels ? digits.label(i) + "," : "") + errors.error(i) + ",",
        network,
        codes,
        progress);
  }

  /** What stands in a line before its pixels. */
  @FunctionalInterface
  private interface Beginning {
    String of(int row);
  }

  private static void write(
      Path file,
      String titles,
      Beginning beginning,
      Autoencoder network,
      float[] codes,
      LoadProgress progress)
      throws IOException {
    int d = network.codeSize();
    int rows = codes.length / d;
    WholeFiles.write(
        "table",
        file,
        out -> {
          StringBuilder line = new StringBuilder(titles);
          for (int pixel = 0; pixel < DigitDataset.PIXELS; pixel++) {
            line.append(pixel == 0 ? "pixel" : ",pixel").append(pixel);
          }
          CodesCsv.end(line, out);
          for (int from = 0; from < rows; from += CHUNK) {
            if (progress.cancelled()) {
              throw new CancellationException("the table is no longer wanted");
            }
            progress.report((double) from / rows, "writing pixels");
            int to = Math.min(rows, from + CHUNK);
            float[] images = network.decode(Arrays.copyOfRange(codes, from * d, to * d));
            for (int i = from; i < to; i++) {
              line.append(beginning.of(i));
              append(line, images, (i - from) * DigitDataset.PIXELS);
              CodesCsv.end(line, out);
            }
          }
        });
  }

  private static void append(StringBuilder line, float[] images, int from) {
    for (int i = from; i < from + DigitDataset.PIXELS; i++) {
      line.append(i == from ? "" : ",").append(images[i]);
    }
  }
}
