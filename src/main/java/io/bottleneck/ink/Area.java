package io.bottleneck.ink;

/** Means over cells of any width along a line: scaling by area. */
final class Area {
  private Area() {}

  /** Spreads {@code length} values evenly over {@code cells} cells. */
  static void means(
      float[] from, int start, int stride, int length, float[] to, int at, int jump, int cells) {
    means(from, start, stride, length, (double) length / cells, to, at, jump, cells);
  }

  /**
   * Gives each of {@code cells} cells the mean of the next {@code step} values; beyond the {@code
   * length} there lies paper.
   */
  static void means(
      float[] from,
      int start,
      int stride,
      int length,
      double step,
      float[] to,
      int at,
      int jump,
      int cells) {
    for (int cell = 0; cell < cells; cell++) {
      double low = cell * step;
      double high = Math.min(length, low + step);
      double sum = 0;
      for (int i = (int) low; i < high; i++) {
        double share = Math.min(high, i + 1) - Math.max(low, i);
        sum += share * from[start + i * stride];
      }
      to[at + cell * jump] = (float) (sum / step);
    }
  }
}
