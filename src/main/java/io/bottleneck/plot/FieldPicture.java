package io.bottleneck.plot;

import java.util.Arrays;

/** A number, or a direction, for each cell of a part of the map as a picture that lies on it. */
public final class FieldPicture {
  /** Pixels of a cell of numbers, along one side. */
  private static final int CELL = 8;

  /** Pixels of a cell of directions, along one side. */
  private static final int ARROW = 28;

  /** Opacity where a number is highest. */
  private static final double MOST_OPACITY = 0.75;

  /** Numbers beyond these shares take the end colours. */
  private static final double TAIL = 0.05;

  private static final double WIDTH = 1.6;

  private FieldPicture() {}

  /**
   * The range of colours: the 5th and the 95th percentile of the numbers above zero.
   *
   * @return low and high; both 1 when no number is above zero
   */
  public static double[] range(float[] values) {
    float[] sorted = new float[values.length];
    int count = 0;
    for (float value : values) {
      if (value > 0 && Float.isFinite(value)) {
        sorted[count++] = value;
      }
    }
    if (count == 0) {
      return new double[] {1, 1};
    }
    Arrays.sort(sorted, 0, count);
    int low = (int) (TAIL * (count - 1));
    return new double[] {sorted[low], sorted[count - 1 - low]};
  }

  /**
   * Numbers on a logarithmic scale, the higher the denser, with soft edges between cells.
   *
   * @param region where the cells lie
   * @param columns cells from left to right
   * @param values a number for each cell, not below zero, from the lowest row up
   * @param argb the colour of high numbers
   */
  public static MapImage heat(
      Bounds region, int columns, float[] values, double[] range, int argb) {
    int rows = values.length / columns;
    float[] shares = new float[values.length];
    double span = Math.log(range[1] / range[0]);
    for (int i = 0; i < shares.length; i++) {
      double share = span > 0 ? Math.log(values[i] / range[0]) / span : 0.5;
      shares[i] = Double.isNaN(share) ? 0 : (float) Math.max(0, Math.min(1, share));
    }
    int width = columns * CELL;
    int height = rows * CELL;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      double row = Math.max(0, Math.min(rows - 1, (height - 1 - y + 0.5) / CELL - 0.5));
      for (int x = 0; x < width; x++) {
        double column = Math.max(0, Math.min(columns - 1, (x + 0.5) / CELL - 0.5));
        double alpha = MOST_OPACITY * between(shares, columns, rows, column, row);
        pixels[y * width + x] = (int) Math.round(255 * alpha) << 24 | argb & 0xFFFFFF;
      }
    }
    return new MapImage(region, width, height, pixels);
  }

  private static double between(float[] shares, int columns, int rows, double x, double y) {
    int left = (int) x;
    int low = (int) y;
    int right = Math.min(columns - 1, left + 1);
    int high = Math.min(rows - 1, low + 1);
    double lower =
        shares[low * columns + left] * (1 - (x - left))
            + shares[low * columns + right] * (x - left);
    double upper =
        shares[high * columns + left] * (1 - (x - left))
            + shares[high * columns + right] * (x - left);
    return lower * (1 - (y - low)) + upper * (y - low);
  }

  /**
   * A stroke from each cell's middle to where its place drifts, with a knob at its beginning;
   * longer ones than a cell are cut.
   *
   * @param region where the cells lie
   * @param columns cells from left to right
   * @param right drift to the right in map units, from the lowest row up
   * @param up drift upwards in map units
   * @param argb the colour
   */
  public static MapImage strokes(Bounds region, int columns, float[] right, float[] up, int argb) {
    int rows = right.length / columns;
    int width = columns * ARROW;
    int height = rows * ARROW;
    int[] pixels = new int[width * height];
    double perUnitX = width / region.width();
    double perUnitY = height / region.height();
    for (int i = 0; i < right.length; i++) {
      double x = (i % columns + 0.5) * ARROW;
      double y = height - (i / columns + 0.5) * ARROW;
      double dx = right[i] * perUnitX;
      double dy = -up[i] * perUnitY;
      double length = Math.hypot(dx, dy);
      if (!Double.isFinite(length)) {
        continue;
      }
      double cut = Math.min(1, ARROW / Math.max(1e-9, length));
      stroke(pixels, width, height, x, y, x + dx * cut, y + dy * cut, WIDTH / 2, argb);
      stroke(pixels, width, height, x, y, x, y, WIDTH, argb);
    }
    return new MapImage(region, width, height, pixels);
  }

  /** A line with round ends, its edges blurred over a pixel. */
  private static void stroke(
      int[] pixels,
      int width,
      int height,
      double x1,
      double y1,
      double x2,
      double y2,
      double radius,
      int argb) {
    int fromX = (int) Math.max(0, Math.min(x1, x2) - radius - 1);
    int toX = (int) Math.min(width - 1, Math.max(x1, x2) + radius + 1);
    int fromY = (int) Math.max(0, Math.min(y1, y2) - radius - 1);
    int toY = (int) Math.min(height - 1, Math.max(y1, y2) + radius + 1);
    double squared = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
    for (int y = fromY; y <= toY; y++) {
      for (int x = fromX; x <= toX; x++) {
        double px = x + 0.5 - x1;
        double py = y + 0.5 - y1;
        double along = squared > 0 ? (px * (x2 - x1) + py * (y2 - y1)) / squared : 0;
        double t = Math.max(0, Math.min(1, along));
        double apart = Math.hypot(px - t * (x2 - x1), py - t * (y2 - y1));
        int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, radius + 0.5 - apart)));
        int at = y * width + x;
        if (alpha > pixels[at] >>> 24) {
          pixels[at] = alpha << 24 | argb & 0xFFFFFF;
        }
      }
    }
  }
}
