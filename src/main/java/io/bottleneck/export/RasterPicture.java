package io.bottleneck.export;

import java.util.Objects;

/**
 * A picture in memory. The pixels are handed over, not copied: nobody changes them afterwards.
 *
 * @param width pixels across, at least 1
 * @param height pixels down, at least 1
 * @param pixels {@code width * height} premultiplied ARGB values, row by row from the top left
 */
public record RasterPicture(int width, int height, int[] pixels) {
  /** Checks that the sizes fit. */
  public RasterPicture {
    Objects.requireNonNull(pixels, "pixels");
    if (width < 1 || height < 1 || (long) width * height != pixels.length) {
      throw new IllegalArgumentException(
          "%d pixels are no picture of %d x %d".formatted(pixels.length, width, height));
    }
  }
}
