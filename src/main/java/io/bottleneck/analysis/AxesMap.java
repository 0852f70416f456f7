package io.bottleneck.analysis;

import java.util.Map;

/** Two numbers of the code as they are; of the others only how they stand at a place is said. */
final class AxesMap implements LatentMap {
  private final int across;
  private final int up;
  private final double share;

  /** What the other dimensions are at every place of the plane. */
  private final float[] centre;

  private AxesMap(int across, int up, double share, float[] centre) {
    this.across = across;
    this.up = up;
    this.share = share;
    this.centre = centre;
  }

  /** Dimensions {@code across} and {@code up} of {@code codes}, through the mean of the others. */
  static AxesMap of(float[] codes, int codeSize, int across, int up) {
    if (across < 0 || up < 0 || across >= codeSize || up >= codeSize || across == up) {
      throw new IllegalArgumentException(
          "dimensions %d and %d of a code of %d".formatted(across, up, codeSize));
    }
    CodeStatistics statistics = CodeStatistics.of(codes, codeSize);
    float[] centre = new float[codeSize];
    double all = 0;
    for (int j = 0; j < codeSize; j++) {
      centre[j] = (float) statistics.mean(j);
      all += square(statistics.deviation(j));
    }
    double shown = square(statistics.deviation(across)) + square(statistics.deviation(up));
    return new AxesMap(across, up, all > 0 ? shown / all : 0, centre);
  }

  private static double square(double value) {
    return value * value;
  }

  @Override
  public int codeSize() {
    return centre.length;
  }

  @Override
  public float[] positions(float[] codes) {
    int d = centre.length;
    if (codes.length % d != 0) {
      throw new IllegalArgumentException("%d values are no rows of %d".formatted(codes.length, d));
    }
    float[] positions = new float[codes.length / d * 2];
    for (int row = 0; row < codes.length / d; row++) {
      positions[2 * row] = codes[row * d + across];
      positions[2 * row + 1] = codes[row * d + up];
    }
    return positions;
  }

  @Override
  public float[] code(float x, float y) {
    float[] code = centre.clone();
    code[across] = x;
    code[up] = y;
    return code;
  }

  @Override
  public LatentMap through(Map<Integer, Float> values) {
    float[] moved = centre.clone();
    values.forEach(
        (dimension, value) -> {
          if (dimension < moved.length) {
            moved[dimension] = value;
          }
        });
    return new AxesMap(across, up, share, moved);
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public String description() {
    return "Dimensions %d and %d of %d, %.0f %% of the variance"
        .formatted(across + 1, up + 1, centre.length, 100 * share);
  }

  @Override
  public boolean continues(LatentMap other) {
    return other.unturned() instanceof AxesMap map && map.across == across && map.up == up;
  }
}
