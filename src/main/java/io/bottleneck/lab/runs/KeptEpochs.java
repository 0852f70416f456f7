package io.bottleneck.lab.runs;

/** Which epochs' weights stay when newer ones arrive, beside the newest and the best. */
final class KeptEpochs {
  private KeptEpochs() {}

  /**
   * The first epochs and then two in each doubling: 0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, ... Early
   * epochs change most, and a run of any length keeps some twenty.
   */
  static boolean spaced(int epoch) {
    int odd = epoch >> Integer.numberOfTrailingZeros(epoch);
    return epoch == 0 || odd == 1 || odd == 3;
  }
}
