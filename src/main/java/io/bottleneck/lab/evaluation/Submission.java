package io.bottleneck.lab.evaluation;

import io.bottleneck.analysis.VoteTrial;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Labels for digits, each by the vote of the nearest codes of labelled ones.
 *
 * @param labels a class 0..9 a digit, in their order; {@code DigitDataset.UNLABELLED} where the
 *     digit has no code because the network's numbers overflow
 * @param k how many neighbours voted
 * @param trial how often votes are right among the labelled digits, by cross-validation; of every k
 *     that was a candidate
 * @param share the share 0..1 of labels that are right; empty when the digits carry none of their
 *     own
 */
public record Submission(List<Integer> labels, int k, VoteTrial trial, OptionalDouble share) {
  /** Copies the labels. */
  public Submission {
    labels = List.copyOf(labels);
  }
}
