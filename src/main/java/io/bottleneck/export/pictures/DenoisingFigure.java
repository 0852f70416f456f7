package io.bottleneck.export.pictures;

import io.bottleneck.analysis.NoiseBench;
import io.bottleneck.analysis.NoiseTrial;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.model.Autoencoder;
import java.util.ArrayList;
import java.util.List;

/** Digits, what noise makes of them, and what a network makes of that. Callable from any thread. */
public final class DenoisingFigure {
  private DenoisingFigure() {}

  /**
   * Three rows.
   *
   * @param chosen indices of digits, one a column
   * @param noise with a strength of 0 to 1
   * @param seed of the noise; column {@code i} is spoilt by draw {@code seed + i} of {@link
   *     NoiseBench#spoil}
   */
  public static Figure of(
      String title,
      DigitDataset digits,
      int[] chosen,
      Autoencoder network,
      Noise noise,
      long seed) {
    List<float[]> clean = new ArrayList<>();
    List<float[]> noisy = new ArrayList<>();
    List<float[]> made = new ArrayList<>();
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      float[] digit = digits.image(chosen[i]);
      NoiseTrial trial = NoiseTrial.of(network, digit, NoiseBench.spoil(digit, noise, seed + i));
      clean.add(digit);
      noisy.add(trial.noisy());
      made.add(trial.reconstruction());
      before.add(ReconstructionErrors.between(digit, trial.noisy()));
      after.add(trial.error());
    }
    return new DigitRows(
            title,
            DigitRows.labels(digits, chosen),
            List.of(
                new DigitRows.Row("clean", clean),
                new DigitRows.Row("noisy", noisy),
                new DigitRows.Row("given back", made)),
            List.of(
                new DigitRows.Foot("error, noisy", before),
                new DigitRows.Foot("error, given back", after)))
        .figure();
  }
}
