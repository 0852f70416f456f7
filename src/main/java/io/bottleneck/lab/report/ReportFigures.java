package io.bottleneck.lab.report;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.LatentQuality;
import io.bottleneck.analysis.QualityFigures;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was measured of a model, mean squared errors over digits and pixels in [0,1]. Immutable.
 *
 * @param training errors of the digits to learn from
 * @param heldOut errors of the held-out digits
 * @param classes the latter by class; empty where they carry no labels
 * @param baselines what a network has to beat
 * @param voters so many held-out digits, the first, voted on each other's labels
 * @param neighbourAccuracy share of them whose label is the commonest among the codes of their
 *     {@link LatentQuality#NEIGHBOURS} nearest; NaN where it is not defined
 * @param compared so many held-out digits, the first, were looked at for {@code quality}
 * @param quality of their codes
 */
public record ReportFigures(
    ReconstructionErrors training,
    ReconstructionErrors heldOut,
    Optional<ClassErrors> classes,
    Baselines baselines,
    int voters,
    double neighbourAccuracy,
    int compared,
    QualityFigures quality) {
  /** Enough digits to know a share to half a point; a few seconds of distances between codes. */
  private static final int MOST_VOTERS = 10_000;

  /** As many as are measured after each epoch of a run. */
  private static final int MOST_COMPARED = 2_000;

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
    progress.step("letting the nearest codes vote");
    DigitDataset voting = first(digits, MOST_VOTERS);
    float[] votingCodes = Arrays.copyOf(heldOutCodes, voting.size() * d);
    double accuracy =
        voting.labelled()
            ? LatentQuality.ofLabels(voting, LatentQuality.NEIGHBOURS)
                .measure(votingCodes, d, progress::cancelled)
                .neighbourAccuracy()
            : Double.NaN;
    progress.step("comparing neighbourhoods");
    DigitDataset some = first(digits, MOST_COMPARED);
    QualityFigures quality =
        LatentQuality.of(some, LatentQuality.NEIGHBOURS, progress::cancelled)
            .measure(Arrays.copyOf(heldOutCodes, some.size() * d), d, progress::cancelled);
    return new ReportFigures(
        training,
        heldOut,
        digits.labelled() ? Optional.of(ClassErrors.of(heldOut, digits)) : Optional.empty(),
        baselines,
        voting.size(),
        accuracy,
        some.size(),
        quality);
  }

  /** The codes of a set, which pictures and figures share. */
  static float[] codes(Autoencoder network, DigitDataset digits, ReportProgress progress) {
    return Codes.of(network, digits, progress::cancelled);
  }

  private static DigitDataset first(DigitDataset digits, int most) {
    return digits.size() <= most
        ? digits
        : digits.subset(digits.name(), IntStream.range(0, most).toArray());
  }
}
