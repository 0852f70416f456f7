package io.bottleneck.lab.evaluation;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.analysis.QualityFigures;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A model's figures on one set of digits.
 *
 * @param digits what a person calls the set
 * @param size how many digits; errors are measured on all of them
 * @param codeSize numbers of a code
 * @param error mean squared error over digits and pixels, pixels in [0,1]
 * @param classErrors the same by class; empty when the digits carry no labels
 * @param quality figures of the codes, NaN where one is not defined
 * @param neighbourDigits on how many digits the neighbours' accuracy and the silhouette are
 *     measured
 * @param trustDigits on how many trustworthiness and continuity are
 * @param baselines errors of simple reconstructions of the same digits, with as many principal
 *     components as a code has numbers or as many as possible; empty without digits to learn from
 */
public record Evaluation(
    String digits,
    int size,
    int codeSize,
    double error,
    Optional<ClassErrors> classErrors,
    QualityFigures quality,
    int neighbourDigits,
    int trustDigits,
    Optional<Baselines> baselines) {

  /**
   * The error of principal component analysis with as many components as a code has numbers; empty
   * without baselines or when a code is longer than {@link Baselines#MOST_COMPONENTS}.
   */
  public OptionalDouble pcaError() {
    return baselines.filter(known -> known.components() == codeSize).stream()
        .mapToDouble(known -> known.pca(codeSize))
        .findFirst();
  }
}
