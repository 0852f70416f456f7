package io.bottleneck.ink;

import java.util.Arrays;

/** Brightness as a linear function of the place. */
record Plane(double level, double perColumn, double perRow) {
  /** Darkness everywhere. */
  Plane() {
    this(0, 0, 0);
  }

  double at(int x, int y) {
    return level + perColumn * x + perRow * y;
  }

  /** Least squares through points. */
  static final class Fit {
    private float[] values = new float[64];
    private int count;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;
    private double v;
    private double xv;
    private double yv;

    void add(int column, int row, float value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = value;
      x += column;
      y += row;
      xx += (double) column * column;
      xy += (double) column * row;
      yy += (double) row * row;
      v += value;
      xv += column * value;
      yv += row * value;
    }

    /**
     * The plane.
     *
     * @param level whether to give the median only, which ink on the border hardly moves
     */
    Plane plane(boolean level) {
      if (count == 0) {
        return new Plane();
      }
      Arrays.sort(values, 0, count);
      double cxx = xx - x * x / count;
      double cyy = yy - y * y / count;
      double cxy = xy - x * y / count;
      double determinant = cxx * cyy - cxy * cxy;
      if (level || determinant <= 1e-9 * cxx * cyy) {
        return new Plane(values[count / 2], 0, 0);
      }
      double cxv = xv - x * v / count;
      double cyv = yv - y * v / count;
      double perColumn = (cxv * cyy - cyv * cxy) / determinant;
      double perRow = (cyv * cxx - cxv * cxy) / determinant;
      return new Plane((v - perColumn * x - perRow * y) / count, perColumn, perRow);
    }
  }
}
