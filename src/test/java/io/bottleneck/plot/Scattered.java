package io.bottleneck.plot;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Points and frames for tests of the scatter. */
final class Scattered {
  private Scattered() {}

  /** Normal with deviation 1, a few far away, a few not finite, classes -1 to 9. */
  static ScatterPoints points(Random random, int n) {
    float[] positions = new float[2 * n];
    byte[] classes = new byte[n];
    for (int i = 0; i < n; i++) {
      double spread = random.nextInt(50) == 0 ? 50 : 1;
      positions[2 * i] = (float) (spread * random.nextGaussian());
      positions[2 * i + 1] = (float) (spread * random.nextGaussian());
      classes[i] = (byte) (random.nextInt(11) - 1);
      if (random.nextInt(60) == 0) {
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        positions[2 * i + random.nextInt(2)] = odd[random.nextInt(3)];
      }
    }
    return new ScatterPoints(positions, classes);
  }

  /** A frame with an index, on a light ground, without grid lines. */
  static ScatterFrame frame(ScatterPoints points, PointLook look, Viewport view, int size) {
    return frame(points, Optional.of(new PointIndex(points)), look, List.of(), view, size);
  }

  static ScatterFrame frame(
      ScatterPoints points,
      Optional<PointIndex> index,
      PointLook look,
      List<MapImage> backdrop,
      Viewport view,
      int size) {
    int[] none = {};
    return new ScatterFrame(
        points, index, look, backdrop, view, 1, size, PlotTheme.LIGHT, none, none);
  }

  /** Draws a frame into a picture as large as its viewport. */
  static int[] drawn(ScatterFrame frame) {
    int width = (int) frame.viewport().width();
    int height = (int) frame.viewport().height();
    int[] pixels = new int[width * height];
    new ScatterRaster().draw(frame, width, height, pixels);
    return pixels;
  }

  /** Blue, green or red (0, 1, 2) of a colour. */
  static int channel(int argb, int channel) {
    return argb >> 8 * channel & 0xFF;
  }
}
