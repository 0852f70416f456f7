package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.Arrays;

/**
 * How well a network knows digits again that it is shown: whether the labels of the {@value
 * LabelVote#NEIGHBOURS} nearest codes of other digits vote for the right class, and how far the
 * reconstructions are from the images. Immutable, callable from any thread.
 */
public final class VoteScore {
  /** Row: the class; column: the class voted for, the last for none. */
  private final int[][] votes = new int[DigitDataset.CLASSES][DigitDataset.CLASSES + 1];

  private final int size;
  private final double meanError;

  /**
   * Those who vote.
   *
   * @param digits with labels, at least for some
   * @param codes their codes, rows of the network's code size; not copied
   */
  public record Voters(DigitDataset digits, float[] codes) {
    /** Encodes all of {@code digits}. */
    public static Voters of(Autoencoder network, DigitDataset digits) {
      return new Voters(digits, Codes.of(network, digits, () -> false));
    }
  }

  private VoteScore(int size, double meanError) {
    this.size = size;
    this.meanError = meanError;
  }

  /**
   * Puts each of {@code asked} to the vote.
   *
   * @param network the one that made the voters' codes
   */
  public static VoteScore of(Autoencoder network, Voters voters, DigitDataset asked) {
    int d = network.codeSize();
    float[] codes = Codes.of(network, asked, () -> false);
    double error = ReconstructionErrors.ofCodes(network, codes, asked, () -> false).mean();
    VoteScore score = new VoteScore(asked.size(), error);
    for (int i = 0; i < asked.size(); i++) {
      int label = asked.label(i);
      if (label == DigitDataset.UNLABELLED) {
        continue;
      }
      float[] code = Arrays.copyOfRange(codes, i * d, (i + 1) * d);
      int vote = LabelVote.ofNearest(voters.digits, voters.codes, code).majority();
      score.votes[label][vote == DigitDataset.UNLABELLED ? DigitDataset.CLASSES : vote]++;
    }
    return score;
  }

  /** How many digits were shown, those without a label included. */
  public int size() {
    return size;
  }

  /** The mean squared error of all reconstructions, pixels in [0,1]; NaN for no digits. */
  public double meanError() {
    return meanError;
  }

  /** The share of the labelled digits whose class was voted for, 0..1; NaN when there are none. */
  public double share() {
    int right = 0;
    int all = 0;
    for (int label = 0; label < votes.length; label++) {
      right += votes[label][label];
      all += count(label);
    }
    return all == 0 ? Double.NaN : (double) right / all;
  }

  /** How many digits of class {@code label} (0..9) were shown. */
  public int count(int label) {
    return Arrays.stream(votes[label]).sum();
  }

  /** The share of class {@code label} (0..9) voted for rightly, 0..1; NaN when there are none. */
  public double share(int label) {
    int all = count(label);
    return all == 0 ? Double.NaN : (double) votes[label][label] / all;
  }

  /**
   * What the digits of class {@code label} (0..9) were taken for: how many for each class 0 to 9,
   * and last how many for none, because no neighbour carried a label or the code is no number.
   */
  public int[] takenFor(int label) {
    return votes[label].clone();
  }
}
