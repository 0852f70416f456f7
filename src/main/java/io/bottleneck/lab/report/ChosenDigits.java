package io.bottleneck.lab.report;

import io.bottleneck.analysis.StratifiedSample;
import io.bottleneck.data.DigitDataset;
import java.util.Random;

/**
 * The digits of a set that a report shows: drawn by lot, so that nobody picks the pretty ones, and
 * always the same for the same seed.
 *
 * @param indices in the order in which they are shown
 * @param words how they were chosen, to go on from "Shown are "
 */
record ChosenDigits(int[] indices, String words) {
  /** As many as there are classes. */
  static final int COUNT = DigitDataset.CLASSES;

  /** One of each class where all classes are there, else any ten, or all where there are fewer. */
  static ChosenDigits of(DigitDataset digits, long seed) {
    int[] counts = new int[DigitDataset.CLASSES];
    for (int i = 0; digits.labelled() && i < digits.size(); i++) {
      counts[digits.label(i)]++;
    }
    for (int count : counts) {
      if (count == 0) {
        return any(digits, seed);
      }
    }
    Random random = new Random(seed);
    int[] indices = new int[COUNT];
    int[] passed = new int[COUNT];
    int[] wanted = new int[COUNT];
    for (int label = 0; label < COUNT; label++) {
      wanted[label] = random.nextInt(counts[label]);
    }
    for (int i = 0; i < digits.size(); i++) {
      int label = digits.label(i);
      if (passed[label]++ == wanted[label]) {
        indices[label] = i;
      }
    }
    return new ChosenDigits(
        indices, "one digit of each class, drawn by lot with seed %d".formatted(seed));
  }

  private static ChosenDigits any(DigitDataset digits, long seed) {
    int[] indices = StratifiedSample.of(digits, COUNT, seed);
    return new ChosenDigits(
        indices,
        indices.length == digits.size()
            ? "all %d digits".formatted(indices.length)
            : "%d digits, drawn by lot with seed %d".formatted(indices.length, seed));
  }
}
