package io.bottleneck.plot;

import java.util.Arrays;

/**
 * Draws so many points that blending each takes too long: counts them and sums their colours pixel
 * by pixel, then blends every pixel once, as dark as that many points one over the other would make
 * it. Keeps scratch memory of 16 bytes a pixel and one a point: for one thread.
 */
final class CrowdPainter {
  /** More are not told apart: the pixel is opaque, its colour the mean of so many. */
  private static final int MOST = 2000;

  /** Share of a square dot that a round one covers, pi / 4. */
  private static final double ROUND = 0.785;

  private final SortedInks sorted = new SortedInks();

  /** For each pixel four sums of 16 bits: number, red, green, blue; colours of 5 bits. */
  private long[] sums = {};

  private long[] selectedSums = {};
  private int count;
  private int selected;

  /**
   * Counts the points of {@code frame}, which must have an index.
   *
   * @return points in view
   */
  int collect(ScatterFrame frame, Inks inks, int width, int height) {
    boolean some = !frame.look().selection().isEmpty();
    sums = cleared(sums, width * height);
    if (some) {
      selectedSums = cleared(selectedSums, width * height);
    }
    count = 0;
    selected = 0;
    byte[] shades = frame.look().colours().shades();
    PointIndex index = frame.index().orElseThrow();
    byte[] bytes = sorted.of(index, shades, frame.look().selection());
    long[] packed = new long[2 * SortedInks.SELECTED];
    pack(inks.others(), packed, 0);
    pack(inks.selected(), packed, SortedInks.SELECTED);
    index.runs(
        frame.reach(frame.pointSize()),
        (from, to) -> take(frame, index, bytes, packed, from, to, width, height));
    return count;
  }

  private static long[] cleared(long[] sums, int size) {
    if (sums.length < size) {
      return new long[size];
    }
    Arrays.fill(sums, 0, size, 0);
    return sums;
  }

  private void take(
      ScatterFrame frame,
      PointIndex index,
      byte[] bytes,
      long[] packed,
      int from,
      int to,
      int width,
      int height) {
    float[] positions = index.sorted();
    byte[] classes = index.sortedClasses();
    Viewport view = frame.viewport();
    double scale = view.scale();
    int side = frame.pointSize();
    double shiftX = view.screenX(0) + 0.5 - side / 2.0 + side; // never negative in view
    double shiftY = view.screenY(0) + 0.5 - side / 2.0 + side;
    double endX = width + side;
    double endY = height + side;
    int mask = frame.look().filter().mask();
    long[][] groups = {sums, selectedSums};
    for (int k = from; k < to; k++) {
      double x = shiftX + positions[2 * k] * scale;
      double y = shiftY - positions[2 * k + 1] * scale;
      if (x >= 1 && x < endX && y >= 1 && y < endY && ClassFilter.shows(mask, classes[k])) {
        int column = (int) x - side;
        int row = (int) y - side;
        int ink = bytes[k];
        int group = ink / SortedInks.SELECTED;
        long[] into = groups[group];
        long colour = packed[ink];
        count++;
        selected += group;
        boolean inside = column >= 0 && row >= 0 && column + side <= width && row + side <= height;
        if (inside && side == 2) {
          addSquare(into, row * width + column, width, colour);
        } else if (inside && side == 4) {
          int at = row * width + column;
          addSquare(into, at, width, colour);
          addSquare(into, at + 2, width, colour);
          addSquare(into, at + 2 * width, width, colour);
          addSquare(into, at + 2 * width + 2, width, colour);
        } else {
          add(into, column, row, side, colour, width, height);
        }
      }
    }
  }

  /** Two by two pixels, written out: a loop takes twice the time. */
  private static void addSquare(long[] to, int corner, int width, long ink) {
    add(to, corner, ink);
    add(to, corner + 1, ink);
    add(to, corner + width, ink);
    add(to, corner + width + 1, ink);
  }

  private static void add(long[] to, int at, long ink) {
    long sum = to[at];
    if (sum >>> 48 < MOST) {
      to[at] = sum + ink;
    }
  }

  private static void add(
      long[] to, int column, int row, int side, long ink, int width, int height) {
    int left = Math.max(0, column);
    int right = Math.min(width, column + side);
    int below = Math.min(height, row + side);
    for (int line = Math.max(0, row); line < below; line++) {
      for (int at = line * width + left; at < line * width + right; at++) {
        add(to, at, ink);
      }
    }
  }

  private static void pack(int[] colours, long[] packed, int from) {
    for (int shade = 0; shade < colours.length; shade++) {
      int argb = colours[shade];
      packed[from + shade] =
          1L << 48
              | (long) (argb >> 19 & 0x1F) << 32
              | (long) (argb >> 11 & 0x1F) << 16
              | argb >> 3 & 0x1F;
    }
  }

  /** Adds all points to the cloud. */
  void addTo(DensityLayer density, int side, int width, int height) {
    addTo(density, sums, side, width, height);
    if (selected > 0) {
      addTo(density, selectedSums, side, width, height);
    }
  }

  private static void addTo(DensityLayer density, long[] sums, int side, int width, int height) {
    int[] scales = scales();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        long sum = sums[y * width + x];
        if (sum != 0) {
          int points = (int) (sum >>> 48);
          density.add(x, y, (float) points / (side * side), mean(sum, scales[points]));
        }
      }
    }
  }

  /** Draws the counted points, {@code solid} (0..1) of their opacity; selected ones on top. */
  void draw(double solid, int side, int width, int height, int[] target) {
    double faint = solid * ScatterRaster.opacity(width, height, count, side);
    blend(sums, faint, width * height, target);
    if (selected > 0) {
      double clear = solid * ScatterRaster.opacity(width, height, selected, side);
      blend(selectedSums, clear, width * height, target);
    }
  }

  private static void blend(long[] sums, double opacity, int pixels, int[] target) {
    int[] alphas = new int[MOST + 1];
    for (int n = 1; n <= MOST; n++) {
      alphas[n] = (int) Math.round(256 * (1 - Math.pow(1 - ROUND * opacity, n)));
    }
    int[] scales = scales();
    for (int at = 0; at < pixels; at++) {
      long sum = sums[at];
      if (sum != 0) {
        int n = (int) (sum >>> 48);
        int ink = Blend.weighted(mean(sum, scales[n]), alphas[n]);
        target[at] = Blend.over(ink, 256 - alphas[n], target[at]);
      }
    }
  }

  /** What turns a sum of so many 5-bit colours into a mean of 8 bits and 16 more. */
  private static int[] scales() {
    int[] scales = new int[MOST + 1];
    for (int n = 1; n <= MOST; n++) {
      scales[n] = (int) Math.round((1 << 16) * 255.0 / 31 / n);
    }
    return scales;
  }

  private static int mean(long sum, int scale) {
    int red = (int) ((sum >>> 32 & 0xFFFF) * scale >>> 16);
    int green = (int) ((sum >>> 16 & 0xFFFF) * scale >>> 16);
    int blue = (int) ((sum & 0xFFFF) * scale >>> 16);
    return red << 16 | green << 8 | blue;
  }
}
