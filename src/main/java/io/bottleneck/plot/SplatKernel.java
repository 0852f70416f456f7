package io.bottleneck.plot;

/**
 * A filled circle as a small square of coverages, ready to be stamped at whole pixels.
 *
 * @param side pixels along one side
 * @param coverage {@code side * side} values 0..256, 256 = wholly inside
 */
record SplatKernel(int side, int[] coverage) {
  /** Samples along one side of a pixel. */
  private static final int SAMPLES = 8;

  /** The circle of {@code side} pixels' diameter. */
  static SplatKernel ofDiameter(int side) {
    int[] coverage = new int[side * side];
    double radius = side / 2.0;
    for (int cell = 0; cell < coverage.length; cell++) {
      int inside = 0;
      for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        double x = cell % side + (sample % SAMPLES + 0.5) / SAMPLES - radius;
        double y = cell / side + (sample / SAMPLES + 0.5) / SAMPLES - radius;
        inside += x * x + y * y <= radius * radius ? 1 : 0;
      }
      coverage[cell] = inside * 256 / (SAMPLES * SAMPLES);
    }
    return new SplatKernel(side, coverage);
  }
}
