package io.bottleneck.ink;

import java.util.Arrays;

/**
 * Finds the ink in a picture of any size and colours: a scan, a photograph, a drawing of another
 * program. Whether ink is dark on light or light on dark follows from the picture's border, which
 * is taken for paper; light that falls unevenly is allowed for by a plane through the border. Pure
 * functions; any thread.
 */
public final class ScannedInk {
  /** Of the shorter side, what counts as border. */
  private static final double BORDER = 0.06;

  /** Brightness between paper and ink below which nobody could read it. */
  private static final double LEAST_CONTRAST = 0.08;

  /** Alpha below which a pixel counts as not there. */
  private static final int CLEAR = 128;

  /** Share of the ink's strongest pixels that set full ink: one bright speck must not. */
  private static final double STRONGEST = 0.02;

  private ScannedInk() {}

  /**
   * The ink, cropped to where it is.
   *
   * @param argb {@code width * height} pixels, row by row, not premultiplied
   * @return ink 0 to 1, its longer side at most {@link InkPicture#LARGEST}
   * @throws IllegalArgumentException with one sentence for the user when nothing stands out from
   *     the paper
   */
  public static InkPicture read(int[] argb, int width, int height) {
    if (width < 1 || height < 1 || argb.length != (long) width * height) {
      throw new IllegalArgumentException(
          "%d pixels are no picture of %d x %d".formatted(argb.length, width, height));
    }
    Grey light = Grey.of(argb, width, height).fitting(InkPicture.LARGEST);
    light.subtractPaper();
    float[] ink = stretched(light);
    return cropped(ink, light.width, light.height);
  }

  /** Deviations from the paper become ink: the side that deviates more is the ink. */
  private static float[] stretched(Grey light) {
    double dark = 0;
    double bright = 0;
    for (float value : light.values) {
      dark += value < 0 ? value * value : 0;
      bright += value > 0 ? value * value : 0;
    }
    float sign = dark > bright ? -1 : 1;
    float[] ink = new float[light.values.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = sign * light.values[i];
    }
    double noise = light.noise();
    double floor = 2 * noise;
    float[] above = new float[ink.length];
    int count = 0;
    for (float value : ink) {
      if (value > floor) {
        above[count++] = value;
      }
    }
    Arrays.sort(above, 0, count);
    double full = count == 0 ? 0 : above[(int) Math.floor((count - 1) * (1 - STRONGEST))];
    if (full - floor < LEAST_CONTRAST) {
      throw new IllegalArgumentException(
          "Nothing stands out in this picture of one colour; the pad stays as it was: choose one"
              + " with a digit on it.");
    }
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (float) Math.max(0, Math.min(1, (ink[i] - floor) / (full - floor)));
    }
    return ink;
  }

  private static InkPicture cropped(float[] ink, int width, int height) {
    InkBox box = InkBox.of(ink, width, height);
    float[] part = new float[box.width() * box.height()];
    for (int y = 0; y < box.height(); y++) {
      int from = (box.top() + y) * width + box.left();
      System.arraycopy(ink, from, part, y * box.width(), box.width());
    }
    return new InkPicture(box.width(), box.height(), part);
  }

  /** A picture's brightness, 0 to 1. */
  private static final class Grey {
    final int width;
    final int height;
    final float[] values;

    Grey(int width, int height, float[] values) {
      this.width = width;
      this.height = height;
      this.values = values;
    }

    /**
     * Luma of ITU-R BT.709. What is transparent becomes the paper that the opaque pixels were drawn
     * for: white under dark ink, black under light ink.
     */
    static Grey of(int[] argb, int width, int height) {
      double sum = 0;
      long opaque = 0;
      for (int pixel : argb) {
        if (pixel >>> 24 >= CLEAR) {
          sum += luma(pixel);
          opaque++;
        }
      }
      float paper = opaque > 0 && sum / opaque > 0.5 ? 0 : 1;
      float[] values = new float[argb.length];
      for (int i = 0; i < values.length; i++) {
        float alpha = (argb[i] >>> 24) / 255f;
        values[i] = alpha * luma(argb[i]) + (1 - alpha) * paper;
      }
      return new Grey(width, height, values);
    }

    private static float luma(int pixel) {
      return (0.2126f * (pixel >> 16 & 0xFF)
              + 0.7152f * (pixel >> 8 & 0xFF)
              + 0.0722f * (pixel & 0xFF))
          / 255;
    }

    /** Scaled down by area so that the longer side is at most {@code most}. */
    Grey fitting(int most) {
      int longer = Math.max(width, height);
      if (longer <= most) {
        return this;
      }
      int columns = Math.max(1, Math.round((float) width * most / longer));
      int rows = Math.max(1, Math.round((float) height * most / longer));
      float[] narrow = new float[columns * height];
      for (int y = 0; y < height; y++) {
        Area.means(values, y * width, 1, width, narrow, y * columns, 1, columns);
      }
      float[] small = new float[columns * rows];
      for (int x = 0; x < columns; x++) {
        Area.means(narrow, x, columns, height, small, x, columns, rows);
      }
      return new Grey(columns, rows, small);
    }

    private boolean border(int x, int y) {
      int edge = (int) Math.max(1, Math.round(BORDER * Math.min(width, height)));
      return x < edge || y < edge || x >= width - edge || y >= height - edge;
    }

    /** Takes away the paper: afterwards paper is 0, darker is below and lighter above. */
    void subtractPaper() {
      Plane paper = new Plane();
      double allowed = Double.POSITIVE_INFINITY;
      for (int round = 0; round < 3; round++) {
        Plane.Fit fit = new Plane.Fit();
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            float value = values[y * width + x];
            if (border(x, y) && Math.abs(value - paper.at(x, y)) <= allowed) {
              fit.add(x, y, value);
            }
          }
        }
        paper = fit.plane(round == 0);
        allowed = 0.15; // ink that touches the border is no paper
      }
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          values[y * width + x] -= (float) paper.at(x, y);
        }
      }
    }

    /** How far the border's pixels stray from the paper, but for the tenth that strays most. */
    double noise() {
      float[] strays = new float[values.length];
      int count = 0;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          if (border(x, y)) {
            strays[count++] = Math.abs(values[y * width + x]);
          }
        }
      }
      Arrays.sort(strays, 0, count);
      double noise = strays[(int) (0.9 * (count - 1))];
      return noise < 1e-3 ? 0 : noise;
    }
  }
}
