package io.bottleneck.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitGridShapeTest {
  @Test
  void theBottomPaneHoldsTenAtTwiceTheirSize() {
    assertThat(DigitGridShape.fit(600, 150, 40, 2)).isEqualTo(new DigitGridShape(10, 1, 2, 2));
  }

  @Test
  void aTallPaneTakesMoreRowsOrLargerPictures() {
    assertThat(DigitGridShape.fit(600, 420, 40, 2)).isEqualTo(new DigitGridShape(6, 2, 3, 2));
  }

  @Test
  void noPaneShowsMoreThanThereIsAndNothingSticksOut() {
    Random random = new Random(9);
    for (int i = 0; i < 2000; i++) {
      double width = 120 + 1200 * random.nextDouble();
      double height = 110 + 700 * random.nextDouble();
      int most = 1 + random.nextInt(40);
      DigitGridShape shape = DigitGridShape.fit(width, height, most, 1 + i % 3);

      int gap = DigitGridShape.GAP;
      assertThat(shape.count()).isBetween(1, most);
      assertThat(shape.columns() * (shape.cellWidth() + gap) - gap)
          .isLessThanOrEqualTo((int) width);
      assertThat(shape.rows() * (shape.cellHeight() + gap) - gap).isLessThanOrEqualTo((int) height);
    }
  }
}
