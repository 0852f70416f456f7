package io.bottleneck.ui.runs;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.DigitColours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A digit and what two networks make of it, coloured and ready to be shown.
 *
 * @param index in its set
 * @param label its class, or -1
 * @param original 784 ARGB pixels
 * @param first what the first network makes of it
 * @param second what the second does
 * @param firstError mean squared error of the first
 * @param secondError of the second
 */
record CompareDigit(
    int index,
    int label,
    int[] original,
    int[] first,
    int[] second,
    double firstError,
    double secondError) {

  /** Reconstructs the digits at {@code indices} twice. */
  static List<CompareDigit> of(
      DigitDataset digits, int[] indices, Autoencoder first, Autoencoder second) {
    float[] images = digits.images(indices);
    float[] byFirst = first.reconstruct(images);
    float[] bySecond = second.reconstruct(images);
    List<CompareDigit> made = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      float[] image = row(images, i);
      float[] one = row(byFirst, i);
      float[] two = row(bySecond, i);
      made.add(
          new CompareDigit(
              indices[i],
              digits.label(indices[i]),
              DigitColours.grey(image),
              DigitColours.grey(one),
              DigitColours.grey(two),
              ReconstructionErrors.between(image, one),
              ReconstructionErrors.between(image, two)));
    }
    return made;
  }

  private static float[] row(float[] images, int row) {
    return Arrays.copyOfRange(images, row * DigitDataset.PIXELS, (row + 1) * DigitDataset.PIXELS);
  }
}
