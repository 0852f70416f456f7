package io.bottleneck.lab.report;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.QualityFigures;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.evaluation.Evaluator;
import io.bottleneck.lab.evaluation.Scope;
import io.bottleneck.model.Autoencoder;
import java.util.Optional;

/**
 * What was measured of a model, mean squared errors over digits and pixels in [0,1]. Immutable.
 *
 * @param training errors of the digits to learn from
 * @param heldOut errors of the held-out digits
 * @param classes the latter by class; empty where they carry no labels
 * @param baselines what a network has to beat
 * @param quality of the held-out digits' codes, NaN where a figure is not defined
 * @param neighbourDigits so many of them, the first, the neighbours' accuracy and the silhouette
 *     are measured on
 * @param trustDigits the same of trustworthiness and continuity
 */
public record ReportFigures(
    ReconstructionErrors training,
    ReconstructionErrors heldOut,
    Optional<ClassErrors> classes,
    Baselines baselines,
    QualityFigures quality,
    int neighbourDigits,
    int trustDigits) {
  /** Measures everything; half a minute for 42,000 and 28,000 digits. */
  static ReportFigures of(
      Autoencoder network,
      DigitCorpus corpus,
      float[] trainingCodes,
      float[] heldOutCodes,
      ReportProgress progress) {
    DigitDataset digits = corpus.heldOut();
    int d = network.codeSize();
    progress.step("reconstructing the training digits");
    ReconstructionErrors training =
        ReconstructionErrors.ofCodes(
            network, trainingCodes, corpus.training(), progress::cancelled);
    progress.step("reconstructing the held-out digits");
    ReconstructionErrors heldOut =
        ReconstructionErrors.ofCodes(network, heldOutCodes, digits, progress::cancelled);
    progress.step("computing what simple methods reach");
    int components = Math.min(d, Baselines.MOST_COMPONENTS);
    Baselines baselines = Baselines.of(corpus, components, progress::cancelled);
    progress.step("comparing every digit with every other");
    Scope scope = Scope.USUAL;
    QualityFigures quality =
        new Evaluator(scope, progress.within()).quality(digits, heldOutCodes, d);
    return new ReportFigures(
        training,
        heldOut,
        digits.labelled() ? Optional.of(ClassErrors.of(heldOut, digits)) : Optional.empty(),
        baselines,
        quality,
        Math.min(scope.neighbourDigits(), digits.size()),
        Math.min(scope.trustDigits(), digits.size()));
  }

  /** The codes of a set, which pictures and figures share. */
  static float[] codes(Autoencoder network, DigitDataset digits, ReportProgress progress) {
    return Codes.of(network, digits, progress::cancelled);
  }
}
