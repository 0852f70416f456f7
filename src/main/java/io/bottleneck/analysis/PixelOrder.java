package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How all digits of a set stand by their pixels as seen from each of them: nearer first, of equally
 * near ones the smaller index. Immutable, callable from any thread through a view of its own.
 */
interface PixelOrder {
  /** Digits whose whole order is kept: two bytes for each pair, 32 MB. */
  int MOST_KEPT = 4096;

  /** Digits whose rows are computed at one time. */
  int BLOCK = 64;

  /**
   * The order of {@code digits}: computed once and kept for small sets, else again each time it is
   * asked for, row by row.
   *
   * @param k the number of nearest digits that will be asked for
   * @throws CancellationException once {@code cancelled} is true
   */
  static PixelOrder of(DigitDataset digits, int k, BooleanSupplier cancelled) {
    PixelDistances distances = new PixelDistances(digits);
    return digits.size() <= MOST_KEPT
        ? KeptPixelOrder.of(distances, k, cancelled)
        : new StreamedPixelOrder(distances, k);
  }

  /** A view for one thread; quickest when asked for one digit after the other. */
  View view();

  /** What one thread sees of the order. */
  interface View {
    /** The k digits nearest to {@code digit}, nearest first; not to be changed. */
    int[] nearest(int digit);

    /** The place of {@code other} as seen from {@code digit}, 1 for the nearest. */
    int rank(int digit, int other);
  }
}
