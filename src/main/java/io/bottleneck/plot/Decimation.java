package io.bottleneck.plot;

import java.util.Arrays;

/**
 * Draws long curves with few points and the same pixels: of all points in one pixel column only the
 * first, the lowest, the highest and the last can be seen (Jugel et al. 2014, "M4"). Pure.
 */
public final class Decimation {
  private Decimation() {}

  /**
   * A polyline in pixels.
   *
   * @param x ascending
   * @param y a NaN breaks the line
   */
  public record Polyline(double[] x, double[] y) {
    /** Number of points, breaks included. */
    public int size() {
      return x.length;
    }
  }

  /**
   * Keeps at most four points of each pixel column, in their order; a run of non-finite values
   * becomes one break.
   *
   * @param x ascending pixels
   * @param y pixels, as many
   */
  public static Polyline polyline(double[] x, double[] y) {
    Kept kept = new Kept(x, y);
    int i = 0;
    while (i < x.length) {
      if (!Double.isFinite(y[i])) {
        kept.lineBreak(i++);
        continue;
      }
      double column = Math.floor(x[i]);
      int first = i;
      int low = i;
      int high = i;
      while (i < x.length && Double.isFinite(y[i]) && Math.floor(x[i]) == column) {
        low = y[i] < y[low] ? i : low;
        high = y[i] > y[high] ? i : high;
        i++;
      }
      kept.add(first);
      kept.add(Math.min(low, high));
      kept.add(Math.max(low, high));
      kept.add(i - 1);
    }
    return kept.toPolyline();
  }

  /** Indices kept so far; the same index twice in a row counts once. */
  private static final class Kept {
    private final double[] x;
    private final double[] y;
    private double[] keptX;
    private double[] keptY;
    private int size;
    private int last = -1;

    Kept(double[] x, double[] y) {
      this.x = x;
      this.y = y;
      keptX = new double[Math.min(x.length, 4096)];
      keptY = new double[keptX.length];
    }

    void add(int index) {
      if (index != last) {
        append(x[index], y[index]);
        last = index;
      }
    }

    void lineBreak(int index) {
      if (size == 0 || !Double.isNaN(keptY[size - 1])) {
        append(x[index], Double.NaN);
      }
      last = index;
    }

    private void append(double atX, double atY) {
      if (size == keptX.length) {
        keptX = Arrays.copyOf(keptX, 2 * size);
        keptY = Arrays.copyOf(keptY, 2 * size);
      }
      keptX[size] = atX;
      keptY[size++] = atY;
    }

    Polyline toPolyline() {
      return new Polyline(Arrays.copyOf(keptX, size), Arrays.copyOf(keptY, size));
    }
  }
}
