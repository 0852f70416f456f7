package io.bottleneck.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawSizesTest {
  @Test
  void theUsualPaneHoldsALargePadAndThreePictures() {
    assertThat(DrawSizes.fit(268, 44, 8, 400)).isEqualTo(new DrawSizes(8, 3));
  }

  @Test
  void whatFitsIsTheLargestPadThatFits() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      double width = 268 + 400 * random.nextDouble();
      double height = 252 + 600 * random.nextDouble();
      DrawSizes sizes = DrawSizes.fit(width, 44, 8, height);

      assertThat(sizes.pad() * 28 + 44).isLessThanOrEqualTo((int) width);
      assertThat(sizes.preview() * 84 + 16).isLessThanOrEqualTo((int) width);
      assertThat((sizes.pad() + sizes.preview()) * 28).isLessThanOrEqualTo((int) height);
      boolean widerFits = (sizes.pad() + 1) * 28 + 44 <= width;
      boolean tallerFits = (sizes.pad() + 1 + 2) * 28 <= height;
      if (widerFits && tallerFits && sizes.pad() < 18) {
        // Only the pictures' share of the height can be in the way of a larger pad.
        assertThat(
                (sizes.pad() + 1 + Math.min((int) ((width - 16) / 84), (sizes.pad() + 2) / 2)) * 28)
            .isGreaterThan((int) height);
      }
    }
  }
}
