package io.bottleneck.export.pictures;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.model.Autoencoder;
import java.util.ArrayList;
import java.util.List;

/** Digits above their reconstructions, with the error of each. Callable from any thread. */
public final class ReconstructionFigure {
  private ReconstructionFigure() {}

  /**
   * Two rows.
   *
   * @param chosen indices of digits, one a column
   */
  public static Figure of(String title, DigitDataset digits, int[] chosen, Autoencoder network) {
    List<float[]> originals = new ArrayList<>();
    List<float[]> made = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int index : chosen) {
      float[] original = digits.image(index);
      float[] reconstruction = network.reconstruct(original);
      originals.add(original);
      made.add(reconstruction);
      errors.add(ReconstructionErrors.between(original, reconstruction));
    }
    return new DigitRows(
            title,
            DigitRows.labels(digits, chosen),
            List.of(
                new DigitRows.Row("digit", originals), new DigitRows.Row("reconstruction", made)),
            List.of(new DigitRows.Foot("error", errors)))
        .figure();
  }
}
