package io.bottleneck.dl4j;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;

/**
 * The centre of each class among the codes, and its steps: after a minibatch, a centre c moves by
 * rate times the sum of (x - c) over the codes x of its class, divided by one more than their
 * number (Wen et al. 2016, equation 4). No optimiser and no clipping touches them, and the size of
 * the minibatch does not matter. (DL4J's own layer divides this step by that size once more.)
 */
final class ClassCentres {
  private final int codeSize;
  private final double rate;
  private final float[] centres;

  /** Takes {@code centres}, one row of {@code codeSize} for each class, as its own. */
  ClassCentres(float[] centres, int codeSize, double rate) {
    this.centres = centres;
    this.codeSize = codeSize;
    this.rate = rate;
  }

  /** All centres, class by class; a copy. */
  float[] values() {
    return centres.clone();
  }

  /** Writes the centre of each digit's class into {@code target}, row by row. */
  void copyFor(int[] labels, int count, float[] target) {
    for (int i = 0; i < count; i++) {
      System.arraycopy(centres, labels[i] * codeSize, target, i * codeSize, codeSize);
    }
  }

  /** Moves the centres by the codes of a minibatch. */
  void step(int[] labels, int count, float[] codes) {
    int[] members = new int[DigitDataset.CLASSES];
    double[] moves = new double[centres.length];
    for (int i = 0; i < count; i++) {
      int label = labels[i];
      members[label]++;
      for (int d = 0; d < codeSize; d++) {
        int at = label * codeSize + d;
        moves[at] += (double) codes[i * codeSize + d] - centres[at];
      }
    }
    for (int at = 0; at < centres.length; at++) {
      centres[at] += (float) (rate * moves[at] / (1 + members[at / codeSize]));
    }
  }

  /** One-hot rows: 1 at the digit's class, else 0. */
  static void oneHot(int[] labels, int count, float[] target) {
    Arrays.fill(target, 0, count * DigitDataset.CLASSES, 0);
    for (int i = 0; i < count; i++) {
      target[i * DigitDataset.CLASSES + labels[i]] = 1;
    }
  }
}
