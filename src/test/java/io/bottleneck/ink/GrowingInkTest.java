package io.bottleneck.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingInkTest {
  private static final int SIDE = 84;

  private static float[] atOnce(Drawing drawing) {
    InkRaster raster = new InkRaster(SIDE);
    raster.draw(drawing);
    return raster.ink();
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void atEveryPointThePictureIsThatOfPaintingAllAtOnceAndOnlyThePartToldChanges(long seed) {
    List<Mark> marks = new ArrayList<>(InkRasterTest.scribble(seed));
    marks.add(2, PlacedPicture.fitted(new InkPicture(2, 3, new float[] {1, 0, 0, .5f, 1, 0}), 9));
    Drawing drawing = new Drawing(marks);
    GrowingInk ink = new GrowingInk(SIDE);
    for (int steps = 0; steps <= drawing.steps(); steps++) {
      float[] before = ink.ink().clone();
      InkRaster.Part part = ink.show(drawing.upTo(steps));
      assertThat(ink.ink())
          .as("after %d steps", steps)
          .containsExactly(atOnce(drawing.upTo(steps)));
      for (int i = 0; i < before.length; i++) {
        int x = i % SIDE - part.x();
        int y = i / SIDE - part.y();
        boolean inside = x >= 0 && y >= 0 && x < part.width() && y < part.height();
        assertThat(inside || before[i] == ink.ink()[i]).isTrue();
      }
    }
  }

  @Test
  void whateverComesNextThePictureIsTrue() {
    SplittableRandom random = new SplittableRandom(9);
    Drawing one = new Drawing(InkRasterTest.scribble(1));
    Drawing other = new Drawing(InkRasterTest.scribble(2));
    GrowingInk ink = new GrowingInk(SIDE);
    for (int round = 0; round < 60; round++) {
      Drawing from = random.nextBoolean() ? one : other;
      Drawing next = from.upTo(random.nextInt(from.steps() + 1));
      if (round % 7 == 0) {
        next = next.moved(Similarity.about(14, 14, 0.9, 0.2));
      }
      ink.show(next);
      assertThat(ink.ink()).as("round %d", round).containsExactly(atOnce(next));
    }
  }
}
