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
    int left = (int) Math.round(view.screenX(region.minX()));
    int right = (int) Math.round(view.screenX(region.maxX()));
    int top = (int) Math.round(view.screenY(region.maxY()));
    int bottom = (int) Math.round(view.screenY(region.minY()));
    int fromX = Math.max(0, left);
    int toX = Math.min(screenWidth, right);
    int[] columns = new int[Math.max(0, toX - fromX)];
    for (int x = fromX; x < toX; x++) {
      columns[x - fromX] = source(x - left, right - left, width);
    }
    for (int y = Math.max(0, top); y < Math.min(screenHeight, bottom); y++) {
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

  private static int source(int at, int drawn, int pixels) {
    return Math.min(pixels - 1, (int) ((at + 0.5) * pixels / drawn));
  }
}
