package io.bottleneck.data;

import java.util.Arrays;
import java.util.Random;

/** Draws a held-out set where no file gives one: a pure function of the size. */
final class HoldOut {
  /** Seed of the draw. */
  static final long SEED = 1;

  /** Share of the digits that is held out. */
  static final double SHARE = 0.15;

  private HoldOut() {}

  /** The two parts of a set as positions in it, ascending, without a digit in common. */
  record Split(int[] training, int[] heldOut) {}

  /**
   * Splits {@code size} digits.
   *
   * @param size at least two
   */
  static Split of(int size) {
    if (size < 2) {
      throw new IllegalArgumentException("two sets need two digits");
    }
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    Random random = new Random(SEED);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    int heldOut = (int) Math.max(1, Math.round(size * SHARE));
    int[] first = Arrays.copyOf(order, heldOut);
    int[] rest = Arrays.copyOfRange(order, heldOut, size);
    Arrays.sort(first);
    Arrays.sort(rest);
    return new Split(rest, first);
  }
}
