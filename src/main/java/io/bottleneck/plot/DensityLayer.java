package io.bottleneck.plot;

import java.util.Arrays;

/**
 * A cloud that shows where points crowd and of which colour: their density over cells of a few
 * pixels, smoothed by three running means, which come near a Gaussian (Wells 1986). It fades in as
 * the densest place exceeds one point to 16 pixels. Keeps scratch memory: for one thread.
 */
final class DensityLayer {
  /** Points a pixel above which the layer begins to show (Embedding Atlas). */
  static final double FROM = 1.0 / 16;

  /** Where it is wholly there. */
  private static final double FULL = 4 * FROM;

  /** Pixels along one side of a cell. */
  private static final int CELL = 8;

  /** Cells on each side over which a running mean goes. */
  private static final int REACH = 1;

  /** Opacity where the cloud is densest. */
  private static final double MOST_OPACITY = 0.62;

  /** Count, red, green and blue of each cell. */
  private final float[][] sums = new float[4][0];

  private float[] scratch = {};
  private long[] lanes = {};
  private int columns;
  private int rows;

  /** Forgets all points: the picture has a size now. */
  void begin(int width, int height) {
    columns = width / CELL + 2; // one more for what lies beyond the last middle
    rows = height / CELL + 2;
    for (int channel = 0; channel < sums.length; channel++) {
      if (sums[channel].length < columns * rows) {
        sums[channel] = new float[columns * rows];
      }
      Arrays.fill(sums[channel], 0, columns * rows, 0);
    }
  }

  /** Adds so many points of one colour at a pixel inside the picture. */
  void add(int x, int y, float count, int argb) {
    int cell = y / CELL * columns + x / CELL;
    sums[0][cell] += count;
    sums[1][cell] += count * (argb >> 16 & 0xFF);
    sums[2][cell] += count * (argb >> 8 & 0xFF);
    sums[3][cell] += count * (argb & 0xFF);
  }

  /**
   * Smooths what was added.
   *
   * @return how much of the layer is to be seen, 0..1
   */
  double smooth() {
    for (float[] channel : sums) {
      smooth(channel);
    }
    return strength(densest() / (CELL * CELL));
  }

  /** How much is to be seen when the densest place has {@code density} points a pixel, 0..1. */
  static double strength(double density) {
    double share = (density - FROM) / (FULL - FROM);
    return Math.max(0, Math.min(1, share));
  }

  private double densest() {
    float most = 0;
    for (int cell = 0; cell < columns * rows; cell++) {
      most = Math.max(most, sums[0][cell]);
    }
    return most;
  }

  private void smooth(float[] values) {
    if (scratch.length < columns * rows) {
      scratch = new float[columns * rows];
    }
    for (int pass = 0; pass < 3; pass++) {
      for (int row = 0; row < rows; row++) {
        runningMean(values, scratch, row * columns, 1, columns);
      }
      for (int column = 0; column < columns; column++) {
        runningMean(scratch, values, column, columns, rows);
      }
    }
  }

  private static void runningMean(float[] from, float[] to, int start, int step, int count) {
    float sum = 0;
    for (int i = 0; i < Math.min(REACH, count); i++) {
      sum += from[start + i * step];
    }
    for (int i = 0; i < count; i++) {
      if (i + REACH < count) {
        sum += from[start + (i + REACH) * step];
      }
      if (i - REACH - 1 >= 0) {
        sum -= from[start + (i - REACH - 1) * step];
      }
      to[start + i * step] =
          Math.max(0, sum / (2 * REACH + 1)); // rounding may leave less than none
    }
  }

  /**
   * Draws what was measured, {@code strength} (0..1) of it, two lines at a time where that makes no
   * difference.
   *
   * @param plain whether all lines of {@code target} are equal
   */
  void draw(double strength, boolean plain, int width, int height, int[] target) {
    makeLanes(strength);
    for (int y = 0; y < height; y++) {
      if (plain && y % 2 == 1) {
        System.arraycopy(target, (y - 1) * width, target, y * width, width);
        continue;
      }
      int upper = Math.max(0, (y - CELL / 2) / CELL);
      int down = Math.max(0, 2 * (y - CELL / 2 - upper * CELL) + 1); // of 2 * CELL
      drawLine(upper * columns, down, width, y * width, target);
    }
  }

  /** Alpha and weighted colour of every cell, 16 bits each. */
  private void makeLanes(double strength) {
    int cells = columns * rows;
    if (lanes.length < cells) {
      lanes = new long[cells];
    }
    double most = densest();
    for (int cell = 0; cell < cells; cell++) {
      float count = sums[0][cell];
      double alpha = most > 0 ? strength * MOST_OPACITY * Math.sqrt(count / most) : 0;
      double weight = count > 0 ? alpha / count : 0;
      lanes[cell] =
          (long) (256 * alpha) << 48
              | (long) (sums[1][cell] * weight) << 32
              | (long) (sums[2][cell] * weight) << 16
              | (long) (sums[3][cell] * weight);
    }
  }

  /** Between the middles of the cells, each lane in turn at most 2 * CELL times what it was. */
  private void drawLine(int cells, int down, int width, int line, int[] target) {
    long left = downwards(cells, down);
    int end = CELL / 2;
    for (int x = 0, column = 0; x < width; column++, end += CELL) {
      long right = column == 0 ? left : downwards(cells + column, down);
      int stop = Math.min(width, end);
      if ((left | right) >>> 48 == 0) {
        x = stop;
      } else {
        long step = 2 * (right - left); // lanes may borrow from each other: the sum is right again
        long mixed = left * 2 * CELL + (right - left);
        for (; x < stop; x++, mixed += step) {
          int remain = 256 - (int) (mixed >>> 56);
          int ink = (int) (mixed >>> 24 & 0xFF0000 | mixed >>> 16 & 0xFF00 | mixed >>> 8 & 0xFF);
          target[line + x] = Blend.over(ink, remain, target[line + x]);
        }
      }
      left = right;
    }
  }

  private long downwards(int cell, int down) {
    return lanes[cell] * (2 * CELL - down) + lanes[cell + columns] * down;
  }
}
