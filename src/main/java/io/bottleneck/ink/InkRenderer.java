package io.bottleneck.ink;

import java.util.List;

/** Strokes to the 28x28 picture a network sees. Pure; any thread. The one place that does it. */
public interface InkRenderer {
  /**
   * Draws {@code strokes} in order, antialiased by area.
   *
   * @param centre whether to fit and centre as MNIST's authors did; when nothing erases, the
   *     strokes' geometry is fitted and then drawn with the pen's width unchanged
   * @return 784 floats in [0,1], 1 = ink; all zero for no strokes
   */
  float[] render(List<Stroke> strokes, boolean centre);
}
