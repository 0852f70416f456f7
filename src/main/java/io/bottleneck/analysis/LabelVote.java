package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the labels of neighbours say.
 *
 * @param counts how many neighbours of each class 0..9
 * @param majority the class with most neighbours, of several the one with the nearest; {@link
 *     DigitDataset#UNLABELLED} when no neighbour carries a label
 */
public record LabelVote(List<Integer> counts, int majority) {
  /** How many nearest codes are asked wherever something new is compared with known digits. */
  public static final int NEIGHBOURS = 15;

  /** Copies the counts. */
  public LabelVote {
    counts = List.copyOf(counts);
  }

  /**
   * Counts the labels of {@code neighbours}.
   *
   * @param neighbours indices of digits, nearest first
   */
  public static LabelVote of(DigitDataset digits, int[] neighbours) {
    int[] counts = new int[DigitDataset.CLASSES];
    for (int neighbour : neighbours) {
      int label = digits.label(neighbour);
      if (label != DigitDataset.UNLABELLED) {
        counts[label]++;
      }
    }
    int majority = DigitDataset.UNLABELLED;
    for (int neighbour : neighbours) { // nearest first, so that a tie goes to the nearest
      int label = digits.label(neighbour);
      if (label != DigitDataset.UNLABELLED
          && (majority == DigitDataset.UNLABELLED || counts[label] > counts[majority])) {
        majority = label;
      }
    }
    return new LabelVote(Arrays.stream(counts).boxed().collect(Collectors.toList()), majority);
  }

  /**
   * The vote of the {@value #NEIGHBOURS} digits whose codes are nearest to {@code code}.
   *
   * @param codes of {@code digits}, rows of as many floats as {@code code} has
   */
  public static LabelVote ofNearest(DigitDataset digits, float[] codes, float[] code) {
    return of(digits, Neighbours.nearest(codes, code.length, code, NEIGHBOURS));
  }

  /** Neighbours that carry a label. */
  public int voters() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** The majority's part of the votes, 0..1; 0 without votes. */
  public double share() {
    return majority == DigitDataset.UNLABELLED ? 0 : (double) counts.get(majority) / voters();
  }
}
