package io.bottleneck.lab.evaluation;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.LatentQuality;
import io.bottleneck.analysis.QualityFigures;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.Autoencoder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Measures models, on the caller's thread. */
public final class Evaluator {
  private static final int K = LatentQuality.NEIGHBOURS;

  private final Scope scope;
  private final LoadProgress progress;

  /**
   * @param scope on how many digits the dear figures are measured
   * @param progress hears what is being measured, and may cancel it
   */
  public Evaluator(Scope scope, LoadProgress progress) {
    this.scope = scope;
    this.progress = progress;
  }

  /**
   * Measures {@code network} on {@code digits}. Some seconds for 28,000 digits in the usual scope.
   *
   * @param digits at least one
   * @param training what the baselines learn from; without, there are none
   * @throws CancellationException if the progress says so
   */
  public Evaluation evaluate(
      Autoencoder network, DigitDataset digits, Optional<DigitDataset> training) {
    int d = network.codeSize();
    tell("encoding");
    float[] codes = Codes.of(network, digits, progress::cancelled);
    tell("measuring reconstructions");
    ReconstructionErrors errors =
        ReconstructionErrors.ofCodes(network, codes, digits, progress::cancelled);
    Optional<ClassErrors> byClass =
        digits.labelled() ? Optional.of(ClassErrors.of(errors, digits)) : Optional.empty();
    QualityFigures quality = quality(digits, codes, d);
    return new Evaluation(
        digits.name(),
        digits.size(),
        d,
        errors.mean(),
        byClass,
        quality,
        Math.min(scope.neighbourDigits(), digits.size()),
        Math.min(scope.trustDigits(), digits.size()),
        training.map(learned -> baselines(learned, digits, d)));
  }

  /**
   * Measures codes alone.
   *
   * @param codes rows of {@code d} floats, one for each of {@code digits}
   * @throws CancellationException if the progress says so
   */
  public QualityFigures quality(DigitDataset digits, float[] codes, int d) {
    DigitDataset near = digits.first(scope.neighbourDigits());
    DigitDataset trusted = digits.first(scope.trustDigits());
    if (near.size() == trusted.size() && near.labelled()) { // one walk over all pairs for both
      tell("comparing every digit with every other");
      return measured(LatentQuality.of(near, K, progress::cancelled), codes, d);
    }
    tell("comparing every image with every other");
    QualityFigures images =
        measured(LatentQuality.ofImages(trusted, K, progress::cancelled), codes, d);
    if (!near.labelled()) {
      return images;
    }
    tell("comparing every code with every other");
    QualityFigures labels = measured(LatentQuality.ofLabels(near, K), codes, d);
    return new QualityFigures(
        labels.neighbourAccuracy(),
        images.trustworthiness(),
        images.continuity(),
        labels.silhouette());
  }

  private QualityFigures measured(LatentQuality quality, float[] codes, int d) {
    float[] first = Arrays.copyOf(codes, quality.size() * d);
    return quality.measure(first, d, progress::cancelled);
  }

  private Baselines baselines(DigitDataset training, DigitDataset digits, int d) {
    tell("measuring baselines");
    DigitCorpus both = new DigitCorpus("baselines", Path.of(""), training, digits, "");
    return Baselines.of(both, Math.min(d, Baselines.MOST_COMPONENTS), progress::cancelled);
  }

  private void tell(String what) {
    progress.report(-1, what);
  }
}
