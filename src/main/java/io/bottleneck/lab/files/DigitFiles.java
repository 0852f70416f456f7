package io.bottleneck.lab.files;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.DigitOutput;
import io.bottleneck.export.WholeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Digits written in the layout that the name of their file asks for. */
public final class DigitFiles {
  private DigitFiles() {}

  /**
   * Writes all files of {@code digits}, or none.
   *
   * @return the files written
   * @throws io.bottleneck.data.DatasetException if labels lie beside that would be taken for theirs
   * @throws IOException with one sentence if a file cannot be written
   */
  public static List<Path> write(DigitDataset digits, DigitOutput output) throws IOException {
    output.requireNoOtherLabels(digits.labelled());
    WholeFiles.write(output.contents(digits));
    return output.files(digits.labelled());
  }
}
