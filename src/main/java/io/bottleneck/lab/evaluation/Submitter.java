package io.bottleneck.lab.evaluation;

import io.bottleneck.analysis.CodeTree;
import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.LabelVote;
import io.bottleneck.analysis.VoteTrial;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.Autoencoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/** Labels digits by codes, on the caller's thread. */
public final class Submitter {
  /** Into how many parts the labelled digits are dealt out for cross-validation. */
  public static final int PARTS = 10;

  /** Deals them out. */
  public static final long SEED = 1;

  /** Numbers of neighbours to choose from: a few, each nearly twice the one before. */
  private static final int[] CANDIDATES = {1, 3, 5, 10, 15, 25, 40, 60};

  /** Digits between two words about how far it is. */
  private static final int CHUNK = 1000;

  private final LoadProgress progress;

  /**
   * @param progress hears how far it is, and may cancel
   */
  public Submitter(LoadProgress progress) {
    this.progress = progress;
  }

  /** The largest k for {@code digits} labelled digits; 0 when they are too few to be tried. */
  public static int mostNeighbours(int digits) {
    return digits < 2 ? 0 : VoteTrial.most(digits, Math.min(PARTS, digits));
  }

  /**
   * Labels {@code asked}. Some seconds for 42,000 and 28,000 codes of two numbers; more for longer
   * codes.
   *
   * @param training labelled, at least two digits
   * @param wanted how many neighbours vote, 1 to {@link #mostNeighbours}; empty to take the one of
   *     a few that is right most often among the training digits
   * @throws IllegalArgumentException if the training digits cannot vote or {@code wanted} is out of
   *     range
   * @throws CancellationException if the progress says so
   */
  public Submission submit(
      Autoencoder network, DigitDataset training, DigitDataset asked, OptionalInt wanted) {
    int d = network.codeSize();
    progress.report(-1, "encoding");
    float[] known = Codes.of(network, training, progress::cancelled);
    progress.report(-1, "trying votes among the training digits");
    VoteTrial trial =
        VoteTrial.of(
            training,
            known,
            d,
            candidates(training.size(), wanted),
            Math.min(PARTS, training.size()),
            SEED,
            progress::cancelled);
    int k = trial.best();
    List<Integer> labels = labels(network, asked, new CodeTree(known, d), training, k);
    return new Submission(labels, k, trial, share(asked, labels));
  }

  private static int[] candidates(int digits, OptionalInt wanted) {
    if (wanted.isPresent()) {
      return new int[] {wanted.getAsInt()};
    }
    int most = mostNeighbours(digits);
    return Arrays.stream(CANDIDATES).filter(k -> k <= most).toArray();
  }

  private List<Integer> labels(
      Autoencoder network, DigitDataset asked, CodeTree tree, DigitDataset training, int k) {
    int d = network.codeSize();
    float[] codes = Codes.of(network, asked, progress::cancelled);
    List<Integer> labels = new ArrayList<>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      if (i % CHUNK == 0) {
        if (progress.cancelled()) {
          throw new CancellationException("the labels are no longer wanted");
        }
        progress.report((double) i / asked.size(), "labelling");
      }
      float[] code = Arrays.copyOfRange(codes, i * d, (i + 1) * d);
      labels.add(LabelVote.of(training, tree.nearest(code, k)).majority());
    }
    return labels;
  }

  private static OptionalDouble share(DigitDataset asked, List<Integer> labels) {
    if (!asked.labelled()) {
      return OptionalDouble.empty();
    }
    int right = 0;
    for (int i = 0; i < asked.size(); i++) {
      right += labels.get(i) == asked.label(i) ? 1 : 0;
    }
    return OptionalDouble.of((double) right / asked.size());
  }
}
