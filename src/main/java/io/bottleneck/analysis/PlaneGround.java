package io.bottleneck.analysis;

import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.ScatterPoints;

/** The ground under codes of two dimensions, where an index finds neighbours. */
record PlaneGround(PointIndex index, double reach) implements KnownGround {
  static PlaneGround of(float[] codes) {
    int n = codes.length / 2;
    PointIndex index = new PointIndex(new ScatterPoints(codes, new byte[n]));
    return new PlaneGround(index, KnownGround.reach(n, index::nearestOther));
  }

  @Override
  public boolean holds(float[] code) {
    check(code);
    return index.nearest(code[0], code[1], reach, ClassFilter.ALL) >= 0;
  }

  @Override
  public int near(float[] code) {
    check(code);
    return index.countWithin(code[0], code[1], reach, ClassFilter.ALL);
  }

  private static void check(float[] code) {
    if (code.length != 2) {
      throw new IllegalArgumentException("a code of %d for ground of 2".formatted(code.length));
    }
  }
}
