package io.bottleneck.export;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitDataset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Codes as a table: header {@code label,z1,...,zd}, then one line a digit, lines ended by LF.
 * Numbers are written so that reading them gives the same float again. Digits that carry no label
 * at all have no column for it, so that nobody takes a stand-in for a class; where only some carry
 * one, the others have -1, so that the column stays one of whole numbers.
 */
public final class CodesCsv {
  private CodesCsv() {}

  /** Whether the table of {@code digits} has a column of labels. */
  public static boolean hasLabels(DigitDataset digits) {
    for (int i = 0; i < digits.size(); i++) {
      if (digits.label(i) != DigitDataset.UNLABELLED) {
        return true;
      }
    }
    return false;
  }

  /**
   * The table as what a file holds.
   *
   * @param codes rows of {@code d} floats, one for each of {@code digits}
   */
  public static AtomicFile.Content of(DigitDataset digits, float[] codes, int d) {
    boolean labels = hasLabels(digits);
    return out -> {
      StringBuilder line = new StringBuilder(labels ? "label" : "");
      for (int j = 1; j <= d; j++) {
        line.append(line.length() == 0 ? "z" : ",z").append(j);
      }
      end(line, out);
      for (int i = 0; i < digits.size(); i++) {
        if (labels) {
          line.append(digits.label(i));
        }
        for (int j = 0; j < d; j++) {
          line.append(line.length() == 0 ? "" : ",").append(codes[i * d + j]);
        }
        end(line, out);
      }
    };
  }

  /** Ends a line of a table and begins the next. */
  static void end(StringBuilder line, OutputStream out) throws IOException {
    out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    line.setLength(0);
  }
}
