package io.bottleneck.export;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Codes and errors of chosen digits as a table: header {@code
 * index,label,code_0,...,code_{d-1},error}, then one line a digit, lines ended by LF. The index
 * counts from 0 in the data set, the label is empty for a digit without one, and numbers are
 * written so that reading them gives the same float again.
 */
public final class SelectionCsv {
  private SelectionCsv() {}

  /**
   * Writes the table; any thread.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @param indices of the chosen digits, in the order of the lines
   * @param codes rows of {@code d} floats, one for each of {@code digits}
   * @param errors those of all of {@code digits}
   * @param cancelled asked at each line
   * @throws IOException with one sentence for the user
   * @throws CancellationException once {@code cancelled} is true; the old file stays
   */
  public static void write(
      Path file,
      DigitDataset digits,
      int[] indices,
      float[] codes,
      int d,
      ReconstructionErrors errors,
      BooleanSupplier cancelled)
      throws IOException {
    WholeFiles.write(
        "table",
        file,
        out -> {
          write(header(d), out);
          for (int index : indices) {
            if (cancelled.getAsBoolean()) {
              throw new CancellationException("the table is no longer wanted");
            }
            write(line(digits, index, codes, d, errors), out);
          }
        });
  }

  private static StringBuilder header(int d) {
    StringBuilder header = new StringBuilder("index,label");
    for (int j = 0; j < d; j++) {
      header.append(",code_").append(j);
    }
    return header.append(",error\n");
  }

  private static StringBuilder line(
      DigitDataset digits, int index, float[] codes, int d, ReconstructionErrors errors) {
    StringBuilder line = new StringBuilder().append(index).append(',');
    if (digits.label(index) != DigitDataset.UNLABELLED) {
      line.append(digits.label(index));
    }
    for (int j = 0; j < d; j++) {
      line.append(',').append(codes[index * d + j]);
    }
    return line.append(',').append(errors.error(index)).append('\n');
  }

  private static void write(StringBuilder text, OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
