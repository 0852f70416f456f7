package io.bottleneck.ui.fx;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * An image over an {@code int[]} of premultiplied ARGB pixels. Fill {@link #pixels()} (on any
 * thread while the FX thread does not show it), then call {@link #changed()} on the FX thread.
 */
public final class PixelImage {
  private final int width;
  private final int height;
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;

  /** A transparent image of {@code width} times {@code height} pixels, both at least 1. */
  public PixelImage(int width, int height) {
    this(width, height, new int[Math.multiplyExact(width, height)]);
  }

  /** An image over {@code pixels}, row by row, premultiplied ARGB; the array is not copied. */
  public PixelImage(int width, int height, int[] pixels) {
    if (pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "%d pixels for %d x %d".formatted(pixels.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** The live pixels, premultiplied ARGB, row by row. */
  public int[] pixels() {
    return pixels;
  }

  /** What a node shows. */
  public Image image() {
    return image;
  }

  /** Tells JavaFX that the pixels changed; FX thread only. */
  public void changed() {
    buffer.updateBuffer(whole -> null);
  }

  /** Tells JavaFX that only the pixels of one part changed; FX thread only. */
  public void changed(int x, int y, int partWidth, int partHeight) {
    buffer.updateBuffer(whole -> new Rectangle2D(x, y, partWidth, partHeight));
  }
}
