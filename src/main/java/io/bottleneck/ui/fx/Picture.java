package io.bottleneck.ui.fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/**
 * Pixels taken from the window.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels premultiplied ARGB, row by row
 */
public record Picture(int width, int height, int[] pixels) {
  /** A picture of {@code node} at {@code scale} pixels a unit; FX thread only. */
  public static Picture of(Node node, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(Color.TRANSPARENT);
    return of(node.snapshot(parameters, null));
  }

  /** A picture of the whole {@code scene}; FX thread only. */
  public static Picture of(Scene scene) {
    return of(scene.snapshot(null));
  }

  private static Picture of(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
    return new Picture(width, height, pixels);
  }
}
