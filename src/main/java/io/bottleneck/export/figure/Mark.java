package io.bottleneck.export.figure;

/**
 * One thing drawn on a {@link Figure}. Places and sizes are in the figure's units, x to the right
 * and y down from the top left; colours are ARGB, 0 for none. Arrays are handed over, not copied:
 * nobody changes them afterwards.
 */
public sealed interface Mark {
  /** Which part of a text stands at its place. */
  enum Anchor {
    /** Its beginning. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its end. */
    END
  }

  /**
   * A rectangle.
   *
   * @param corner radius of its corners, 0 for sharp ones
   */
  record Rect(double x, double y, double width, double height, double corner, int fill, int stroke)
      implements Mark {}

  /** A straight line. */
  record Line(double x1, double y1, double x2, double y2, int argb, double width) implements Mark {}

  /**
   * Straight lines from point to point.
   *
   * @param points x, y of each
   */
  record Polyline(double[] points, int argb, double width) implements Mark {}

  /**
   * A filled area.
   *
   * @param points x, y of each corner
   */
  record Polygon(double[] points, int fill) implements Mark {}

  /** A filled circle. */
  record Circle(double x, double y, double radius, int fill) implements Mark {}

  /**
   * A line of text.
   *
   * @param y of the base line
   * @param size height of the letters' body
   * @param upwards whether it runs from below to above
   */
  record Text(
      double x,
      double y,
      String text,
      double size,
      boolean bold,
      int argb,
      Anchor anchor,
      boolean upwards)
      implements Mark {}

  /**
   * A picture made of pixels, which keep their edges however large they are drawn.
   *
   * @param columns its pixels across
   * @param rows its pixels down
   * @param pixels ARGB, row by row from the top left, alpha not premultiplied
   */
  record Raster(
      double x, double y, double width, double height, int columns, int rows, int[] pixels)
      implements Mark {
    /** Checks that the pixels fit. */
    public Raster {
      if (columns < 1 || rows < 1 || pixels.length != Math.multiplyExact(columns, rows)) {
        throw new IllegalArgumentException(
            "%d pixels for %d x %d".formatted(pixels.length, columns, rows));
      }
    }
  }
}
