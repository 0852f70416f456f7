package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.Random;

/**
 * Digits drawn at random so that each class has the same share of the sample as of the set, to
 * within one digit; digits without a label count as a class of their own. A function of digits,
 * count and seed alone.
 */
public final class StratifiedSample {
  private StratifiedSample() {}

  /**
   * Draws from {@code digits}.
   *
   * @param count how many, at least 0; all when there are fewer
   * @return indices without repetition, ascending
   */
  public static int[] of(DigitDataset digits, int count, long seed) {
    int[] left = quotas(digits, Math.min(count, digits.size()));
    return Arrays.stream(shuffled(digits.size(), seed))
        .filter(index -> left[part(digits, index)]-- > 0)
        .sorted()
        .toArray();
  }

  /** What each class is due, rounded down; what is then missing goes to the largest remainders. */
  private static int[] quotas(DigitDataset digits, int count) {
    long[] due = new long[DigitDataset.CLASSES + 1];
    for (int i = 0; i < digits.size(); i++) {
      due[part(digits, i)] += count; // in units of 1 / size
    }
    int[] quotas = new int[due.length];
    int missing = count;
    for (int label = 0; label < due.length; label++) {
      quotas[label] = (int) (due[label] / Math.max(1, digits.size()));
      due[label] -= (long) quotas[label] * digits.size();
      missing -= quotas[label];
    }
    for (; missing > 0; missing--) {
      int largest = 0;
      for (int label = 1; label < due.length; label++) {
        largest = due[label] > due[largest] ? label : largest;
      }
      quotas[largest]++;
      due[largest] = 0;
    }
    return quotas;
  }

  /** The digit's class, or the place behind all classes. */
  private static int part(DigitDataset digits, int index) {
    int label = digits.label(index);
    return label == DigitDataset.UNLABELLED ? DigitDataset.CLASSES : label;
  }

  /** The numbers below {@code size} in an order that the seed draws. */
  static int[] shuffled(int size, long seed) {
    int[] order = new int[size];
    Random random = new Random(seed);
    for (int i = 0; i < size; i++) {
      int at = random.nextInt(i + 1);
      order[i] = order[at];
      order[at] = i;
    }
    return order;
  }
}
