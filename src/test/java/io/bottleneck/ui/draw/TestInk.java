package io.bottleneck.ui.draw;

import io.bottleneck.ink.Mark;
import io.bottleneck.ink.Stroke;
import java.util.List;

/** A coarse renderer: every point inks or erases the pixel it lies in; centring shifts by one. */
final class TestInk {
  private TestInk() {}

  static float[] render(List<? extends Mark> marks, boolean centre) {
    float[] image = new float[784];
    for (Mark mark : marks) {
      Stroke stroke = (Stroke) mark;
      for (int i = 0; i < stroke.size(); i++) {
        int x = Math.min(27, (int) stroke.xs()[i] + (centre ? 1 : 0));
        int y = Math.min(27, (int) stroke.ys()[i]);
        if (x >= 0 && y >= 0) {
          image[28 * y + x] = stroke.erases() ? 0 : 1;
        }
      }
    }
    return image;
  }
}
