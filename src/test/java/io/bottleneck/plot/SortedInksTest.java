package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedInksTest {
  @Test
  void followsTheNewestPointsColoursAndSelection() {
    Random random = new Random(2);
    SortedInks inks = new SortedInks();
    PointIndex index = new PointIndex(Scattered.points(random, 200));
    byte[] shades = PointColours.ofClasses(index.points().classes()).shades();
    Selection selection = Selection.NONE;
    check(inks, index, shades, selection);
    for (int change = 0; change < 60; change++) {
      switch (random.nextInt(3)) {
        case 0 -> {
          index = new PointIndex(Scattered.points(random, 1 + random.nextInt(300)));
          shades = PointColours.ofClasses(index.points().classes()).shades();
        }
        case 1 -> {
          float[] values = new float[index.points().size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
          }
          shades = PointColours.ofValues(values, 0, 1).shades();
        }
        // Indices beyond the points belong to points that are no longer there.
        default -> selection = Selection.of(random.ints(100, 0, 400).toArray());
      }
      check(inks, index, shades, selection);
    }
  }

  private static void check(SortedInks inks, PointIndex index, byte[] shades, Selection selection) {
    byte[] sorted = inks.of(index, shades, selection);
    assertThat(sorted).hasSize(index.order().length);
    for (int k = 0; k < sorted.length; k++) {
      int id = index.order()[k];
      assertThat(sorted[k] % SortedInks.SELECTED).isEqualTo(shades[id]);
      assertThat(sorted[k] >= SortedInks.SELECTED).isEqualTo(selection.contains(id));
    }
  }
}
