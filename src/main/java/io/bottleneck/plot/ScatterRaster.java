package io.bottleneck.plot;

import java.util.Arrays;

/**
 * Draws a scatter into an {@code int[]}: background, grid lines, then a round splat for each point,
 * blended with an opacity that falls as the view gets crowded.
 *
 * <p>Points are visited in a fixed stride about the golden ratio of their number, so that classes
 * interleave whatever their order in the file and none always lies on top. Keeps scratch memory:
 * use one from one thread at a time.
 */
public final class ScatterRaster {
  /** Coverage of the whole view that the opacity aims at (Embedding Atlas). */
  private static final double DENSITY = 0.15;

  /** Below this, eight bits a channel no longer add up. */
  private static final double LEAST_OPACITY = 0.06;

  private static final double GOLDEN = 0.6180339887498949;

  private int[] columns = new int[0];
  private int[] rows = new int[0];
  private byte[] classes = new byte[0];
  private SplatKernel kernel = SplatKernel.ofDiameter(3);

  /**
   * The opacity of each point.
   *
   * @param inView points on the screen
   * @param pointSize their diameter in the same pixels as {@code width} and {@code height}
   * @return 0.06 to 1
   */
  public static double opacity(double width, double height, int inView, double pointSize) {
    double share = DENSITY * width * height / (Math.max(1, inView) * pointSize * pointSize);
    return Math.max(LEAST_OPACITY, Math.min(1, share));
  }

  /**
   * Draws {@code frame}.
   *
   * @param width of the picture in device pixels
   * @param height of the picture in device pixels
   * @param target {@code width * height} opaque ARGB pixels, overwritten
   * @return the number of points in view
   */
  public int draw(ScatterFrame frame, int width, int height, int[] target) {
    Arrays.fill(target, 0, width * height, frame.theme().background());
    drawGrid(frame, width, height, target);
    if (kernel.side() != frame.pointSize()) {
      kernel = SplatKernel.ofDiameter(frame.pointSize());
    }
    int inView = project(frame, width, height);
    double opacity = opacity(width, height, inView, frame.pointSize());
    splat(inView, opacity, frame.theme().dark(), width, height, target);
    return inView;
  }

  private static void drawGrid(ScatterFrame frame, int width, int height, int[] target) {
    int colour = frame.theme().grid();
    for (int column : frame.columns()) {
      if (column >= 0 && column < width) {
        for (int at = column; at < width * height; at += width) {
          target[at] = colour;
        }
      }
    }
    for (int row : frame.rows()) {
      if (row >= 0 && row < height) {
        Arrays.fill(target, row * width, (row + 1) * width, colour);
      }
    }
  }

  /** Finds the upper left pixel of every splat that touches the picture. */
  private int project(ScatterFrame frame, int width, int height) {
    ScatterPoints points = frame.points();
    int n = points.size();
    if (columns.length < n) {
      columns = new int[n];
      rows = new int[n];
      classes = new byte[n];
    }
    float[] positions = points.positions();
    byte[] labels = points.classes();
    boolean[] shown = new boolean[256];
    for (int label = -1; label < 10; label++) {
      shown[label & 0xFF] = frame.filter().shows(label);
    }
    Viewport view = frame.viewport();
    int side = kernel.side();
    double scale = view.scale();
    double shiftX = view.screenX(0) - side / 2.0 + 0.5;
    double shiftY = view.screenY(0) - side / 2.0 + 0.5;
    int stride = stride(n);
    int count = 0;
    int i = 0;
    for (int k = 0; k < n; k++) {
      double x = shiftX + positions[2 * i] * scale;
      double y = shiftY - positions[2 * i + 1] * scale;
      // Written so that NaN is left out.
      if (x > -side && x < width && y > -side && y < height && shown[labels[i] & 0xFF]) {
        columns[count] = (int) Math.floor(x);
        rows[count] = (int) Math.floor(y);
        classes[count++] = labels[i];
      }
      i += stride;
      if (i >= n) {
        i -= n;
      }
    }
    return count;
  }

  /** A step through {@code n} indices that visits each once and neighbours far apart. */
  static int stride(int n) {
    int stride = Math.max(1, (int) (n * GOLDEN));
    while (gcd(stride, n) != 1) {
      stride++;
    }
    return stride;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private void splat(int count, double opacity, boolean dark, int width, int height, int[] target) {
    int side = kernel.side();
    int cells = side * side;
    int[] remain = new int[cells];
    int[][] inks = new int[11][cells];
    for (int cell = 0; cell < cells; cell++) {
      int alpha = (int) Math.round(kernel.coverage()[cell] * opacity);
      remain[cell] = 256 - alpha;
      for (int label = -1; label < 10; label++) {
        inks[label + 1][cell] = weighted(ClassPalette.argb(label, dark), alpha);
      }
    }
    for (int k = 0; k < count; k++) {
      int column = columns[k];
      int row = rows[k];
      int[] ink = inks[classes[k] + 1];
      if (column >= 0 && row >= 0 && column + side <= width && row + side <= height) {
        int cell = 0;
        int at = row * width + column;
        for (int y = 0; y < side; y++, at += width - side) {
          for (int x = 0; x < side; x++, at++, cell++) {
            target[at] = over(ink[cell], remain[cell], target[at]);
          }
        }
      } else {
        for (int cell = 0; cell < cells; cell++) {
          int x = column + cell % side;
          int y = row + cell / side;
          if (x >= 0 && x < width && y >= 0 && y < height) {
            target[y * width + x] = over(ink[cell], remain[cell], target[y * width + x]);
          }
        }
      }
    }
  }

  /** A colour times {@code alpha} (0..256), channels kept apart, alpha channel empty. */
  private static int weighted(int argb, int alpha) {
    int redBlue = ((argb & 0xFF00FF) * alpha >>> 8) & 0xFF00FF;
    int green = ((argb & 0x00FF00) * alpha >>> 8) & 0x00FF00;
    return redBlue | green;
  }

  /** {@code ink} over an opaque pixel of which {@code remain} (0..256) is left. */
  private static int over(int ink, int remain, int below) {
    if (remain == 0) {
      return 0xFF000000 | ink;
    }
    int redBlue = ((below & 0xFF00FF) * remain + 0x800080 >>> 8) & 0xFF00FF;
    int green = ((below & 0x00FF00) * remain + 0x008000 >>> 8) & 0x00FF00;
    return 0xFF000000 | ink + (redBlue | green);
  }
}
