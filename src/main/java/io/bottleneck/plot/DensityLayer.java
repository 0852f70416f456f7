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

  /** Running means, each over a cell and its neighbours. */
  private static final int PASSES = 3;

  /** Count, red, green and blue of each cell. */
  private static final int CHANNELS = 4;

  /** Takes the alpha of a pixel, a sum of 256ths, to the next whole number. */
  private static final long UPWARDS = 0xFFL << 48;

  /** Takes its colours to the nearest. */
  private static final long NEAREST = 0x0080_0080_0080L;

  /** Opacity where the cloud is densest. */
  private static final double MOST_OPACITY = 0.62;

  /** {@link #CHANNELS} of each cell, row by row. */
  private float[] sums = {};

  private float[] scratch = {};

  /** How much of each column of cells lies in the picture (0..1), smoothed as the points are. */
  private float[] across = {};

  /** The same of each row. */
  private float[] down = {};

  private long[] lanes = {};
  private int columns;
  private int rows;

  /** Forgets all points: the picture has a size now. */
  void begin(int width, int height) {
    columns = width / CELL + 2; // one more for what lies beyond the last middle
    rows = height / CELL + 2;
    int size = CHANNELS * columns * rows;
    if (sums.length < size) {
      sums = new float[size];
      scratch = new float[size];
    }
    Arrays.fill(sums, 0, size, 0);
    across = coverage(width, columns);
    down = coverage(height, rows);
  }

  private static float[] coverage(int pixels, int cells) {
    float[] share = new float[cells];
    for (int cell = 0; cell < cells; cell++) {
      share[cell] = Math.max(0, Math.min(CELL, pixels - cell * CELL)) / (float) CELL;
    }
    for (int pass = 0; pass < PASSES; pass++) {
      float[] smoothed = new float[cells];
      runningMean(share, smoothed, 0, cells, 1);
      share = smoothed;
    }
    return share;
  }

  /** Adds so many points of one colour at a pixel inside the picture. */
  void add(int x, int y, float count, int argb) {
    int at = CHANNELS * (y / CELL * columns + x / CELL);
    sums[at] += count;
    sums[at + 1] += count * (argb >> 16 & 0xFF);
    sums[at + 2] += count * (argb >> 8 & 0xFF);
    sums[at + 3] += count * (argb & 0xFF);
  }

  /**
   * Smooths what was added.
   *
   * @return how much of the layer is to be seen, 0..1
   */
  double smooth() {
    int line = CHANNELS * columns;
    for (int pass = 0; pass < PASSES; pass++) {
      for (int row = 0; row < rows; row++) {
        runningMean(sums, scratch, row * line, (row + 1) * line, CHANNELS);
      }
      runningMean(scratch, sums, 0, rows * line, line);
    }
    fillUpEdges();
    return strength(densest() / (CELL * CELL));
  }

  /** Beyond the picture nobody looked for points: a crowd that it cuts does not fade there. */
  private void fillUpEdges() {
    for (int row = 0, at = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        float filled = 1 / (across[column] * down[row]);
        for (int end = at + CHANNELS; at < end; at++) {
          sums[at] *= filled;
        }
      }
    }
  }

  /** How much is to be seen when the densest place has {@code density} points a pixel, 0..1. */
  static double strength(double density) {
    double share = (density - FROM) / (FULL - FROM);
    return Math.max(0, Math.min(1, share));
  }

  private double densest() {
    float most = 0;
    for (int at = 0; at < CHANNELS * columns * rows; at += CHANNELS) {
      most = Math.max(most, sums[at]);
    }
    return most;
  }

  /** Over three cells {@code step} apart; beyond {@code begin} and {@code end} there is nothing. */
  private static void runningMean(float[] from, float[] to, int begin, int end, int step) {
    float third = 1f / 3;
    for (int i = begin; i < begin + step; i++) {
      to[i] = (from[i] + from[i + step]) * third;
    }
    for (int i = begin + step; i < end - step; i++) {
      to[i] = (from[i - step] + from[i] + from[i + step]) * third;
    }
    for (int i = end - step; i < end; i++) {
      to[i] = (from[i - step] + from[i]) * third;
    }
  }

  /**
   * Draws what was measured, {@code strength} (0..1) of it. On a plain ground two lines at a time:
   * what they differ by is too little to be seen.
   *
   * @param plain whether all of {@code target} has one colour
   */
  void draw(double strength, boolean plain, int width, int height, int[] target) {
    makeLanes(strength, plain, target[0]);
    for (int y = 0; y < height; y++) {
      if (plain && y % 2 == 1) {
        System.arraycopy(target, (y - 1) * width, target, y * width, width);
        continue;
      }
      int upper = Math.max(0, (y - CELL / 2) / CELL);
      int down = Math.max(0, 2 * (y - CELL / 2 - upper * CELL) + 1); // of 2 * CELL
      drawLine(upper * columns, down, plain, width, y * width, target);
    }
  }

  /**
   * Alpha and weighted colour of every cell, 16 bits each. On a plain {@code ground} the colour has
   * what is left of the ground too: as all of it changes evenly between cells, nothing need be
   * blended pixel by pixel.
   */
  private void makeLanes(double strength, boolean plain, int ground) {
    int cells = columns * rows;
    if (lanes.length < cells) {
      lanes = new long[cells];
    }
    double most = densest();
    for (int cell = 0, at = 0; cell < cells; cell++, at += CHANNELS) {
      float count = sums[at];
      double alpha = most > 0 ? strength * MOST_OPACITY * Math.sqrt(count / most) : 0;
      double weight = count > 0 ? alpha / count : 0;
      double rest = plain ? 1 - alpha : 0;
      // Alpha upwards and colours downwards, so that with any ground eight bits hold the sum.
      double half = plain ? 0.5 : 0;
      lanes[cell] =
          (long) Math.ceil(256 * alpha) << 48
              | (long) (sums[at + 1] * weight + (ground >> 16 & 0xFF) * rest + half) << 32
              | (long) (sums[at + 2] * weight + (ground >> 8 & 0xFF) * rest + half) << 16
              | (long) (sums[at + 3] * weight + (ground & 0xFF) * rest + half);
    }
  }

  /** Between the middles of the cells, each lane in turn at most 2 * CELL times what it was. */
  private void drawLine(int cells, int down, boolean plain, int width, int line, int[] target) {
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
        if (plain) {
          mixed += NEAREST;
          for (; x < stop; x++, mixed += step) {
            target[line + x] = 0xFF000000 | colour(mixed);
          }
        } else {
          mixed += UPWARDS;
          for (; x < stop; x++, mixed += step) {
            int remain = 256 - (int) (mixed >>> 56);
            target[line + x] = Blend.over(colour(mixed), remain, target[line + x]);
          }
        }
      }
      left = right;
    }
  }

  private static int colour(long mixed) {
    return (int) (mixed >>> 24 & 0xFF0000 | mixed >>> 16 & 0xFF00 | mixed >>> 8 & 0xFF);
  }

  private long downwards(int cell, int down) {
    return lanes[cell] * (2 * CELL - down) + lanes[cell + columns] * down;
  }
}
