package io.bottleneck.plot;

import java.util.Objects;

/**
 * A picture that lies on the map and moves and grows with it. The pixels are handed over, not
 * copied.
 *
 * @param region where it lies, in map units
 * @param width its pixels across, at least 1
 * @param height its pixels down, at least 1
 * @param argb row by row from the top left; alpha is not premultiplied
 */
public record MapImage(Bounds region, int width, int height, int[] argb) {
  /** Checks that the pixels fit. */
  public MapImage {
    Objects.requireNonNull(region, "region");
    if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "%d pixels for %d x %d".formatted(argb.length, width, height));
    }
  }

  /** Draws over what is there; pixels keep their edges, as those of digits must. */
  void draw(Viewport view, int screenWidth, int screenHeight, int[] target) {
    long left = Math.round(view.screenX(region.minX()));
    long right = Math.round(view.screenX(region.maxX()));
    long top = Math.round(view.screenY(region.maxY()));
    long bottom = Math.round(view.screenY(region.minY()));
    int fromX = onScreen(left, screenWidth);
    int toX = onScreen(right, screenWidth);
    int[] columns = new int[toX - fromX];
    for (int x = fromX; x < toX; x++) {
      columns[x - fromX] = source(x - left, right - left, width);
    }
    int toY = onScreen(bottom, screenHeight);
    for (int y = onScreen(top, screenHeight); y < toY; y++) {
      int row = source(y - top, bottom - top, height) * width;
      int at = y * screenWidth + fromX;
      for (int column : columns) {
        int colour = argb[row + column];
        int alpha = colour >>> 24;
        if (alpha == 255) {
          target[at] = colour;
        } else if (alpha > 0) {
          int weight = alpha + (alpha >> 7); // 0..256
          target[at] = Blend.over(Blend.weighted(colour, weight), 256 - weight, target[at]);
        }
        at++;
      }
    }
  }

  /** Zoomed in, an edge may lie further away than an {@code int} reaches. */
  private static int onScreen(long edge, int size) {
    return (int) Math.max(0, Math.min(size, edge));
  }

  private static int source(long at, long drawn, int pixels) {
    return Math.min(pixels - 1, (int) ((at + 0.5) * pixels / drawn));
  }
}
