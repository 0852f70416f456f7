package io.bottleneck.analysis;

/**
 * The ground under codes of any size. Every code is looked at, but most are left after the first
 * few numbers: their part of the distance is too much already.
 */
record SpaceGround(float[] codes, int codeSize, double reach) implements KnownGround {
  /** Numbers between two looks at the sum. */
  private static final int PART = 8;

  static SpaceGround of(float[] codes, int codeSize) {
    SpaceGround unmeasured = new SpaceGround(codes, codeSize, 0);
    double reach = KnownGround.reach(codes.length / codeSize, unmeasured::nearestOther);
    return new SpaceGround(codes, codeSize, reach);
  }

  @Override
  public boolean holds(float[] code) {
    return count(code, 1) > 0;
  }

  @Override
  public int near(float[] code) {
    return count(code, Integer.MAX_VALUE);
  }

  private int count(float[] code, int enough) {
    if (code.length != codeSize) {
      throw new IllegalArgumentException(
          "a code of %d for ground of %d".formatted(code.length, codeSize));
    }
    double limit = reach * reach * (1 + 1e-9); // what the root rounds must not be lost
    int count = 0;
    for (int from = 0; from < codes.length && count < enough; from += codeSize) {
      if (Math.sqrt(squared(from, code, 0, limit)) <= reach) {
        count++;
      }
    }
    return count;
  }

  /** 0 where there is none, as for a code that is not finite. */
  private double nearestOther(int index) {
    double nearest = Double.POSITIVE_INFINITY;
    int own = index * codeSize;
    for (int from = 0; from < codes.length; from += codeSize) {
      if (from != own) {
        nearest = Math.min(nearest, squared(from, codes, own, nearest));
      }
    }
    return nearest == Double.POSITIVE_INFINITY ? 0 : Math.sqrt(nearest);
  }

  /** The squared distance where it is not above {@code limit}, else infinity. */
  private double squared(int from, float[] others, int at, double limit) {
    double sum = 0;
    int j = 0;
    while (j < codeSize) {
      int end = Math.min(codeSize, j + PART);
      for (; j < end; j++) {
        double difference = (double) codes[from + j] - others[at + j];
        sum += difference * difference;
      }
      if (!(sum <= limit)) { // NaN is never near
        return Double.POSITIVE_INFINITY;
      }
    }
    return sum;
  }
}
