package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PointColoursTest {
  @Test
  void everyClassHasItsColour() {
    byte[] classes = {3, -1, 9, 0, 3};
    PointColours colours = PointColours.ofClasses(classes);
    for (int i = 0; i < classes.length; i++) {
      for (boolean dark : new boolean[] {false, true}) {
        assertThat(colours.argb(colours.shades()[i], dark))
            .isEqualTo(ClassPalette.argb(classes[i], dark));
      }
    }
  }

  @Test
  void aScaleRunsFromTheLowestToTheHighestAndStopsThere() {
    float[] values = {2, 6, -100, 100, Float.MAX_VALUE, -Float.MAX_VALUE};
    byte[] shades = PointColours.ofValues(values, 2, 6).shades();
    int last = PointColours.STEPS;
    assertThat(shades).containsExactly(1, last, 1, last, last, 1);
  }

  @Test
  void higherValuesNeverGetALowerShadeAndEveryShadeIsUsed() {
    float[] values = new float[1000];
    for (int i = 0; i < values.length; i++) {
      values[i] = -3 + i * 0.01f;
    }
    PointColours colours = PointColours.ofValues(values, -3, 7);
    byte[] shades = colours.shades();
    Set<Byte> used = new HashSet<>();
    for (int i = 0; i < shades.length; i++) {
      used.add(shades[i]);
      assertThat(shades[i]).isGreaterThanOrEqualTo(shades[Math.max(0, i - 1)]);
      assertThat((int) shades[i]).isEqualTo(1 + Math.min(31, (int) ((values[i] + 3.0) * 3.2)));
    }
    assertThat(used).hasSize(PointColours.STEPS);
    for (int[] table : new int[][] {colours.light(), colours.dark()}) {
      Set<Integer> different = new HashSet<>();
      for (int argb : table) {
        assertThat(argb >>> 24).isEqualTo(255);
        different.add(argb);
      }
      assertThat(different).hasSize(PointColours.STEPS + 1);
    }
  }

  @Test
  void whatIsNotFiniteIsNeutral() {
    float[] values = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
    PointColours colours = PointColours.ofValues(values, 0, 1);
    assertThat(colours.shades()).containsOnly(0);
    assertThat(colours.argb(0, true)).isEqualTo(ClassPalette.argb(-1, true));
  }

  @Test
  void equalValuesHaveOneColourThough() {
    float[] values = {4, 4, 4};
    assertThat(PointColours.ofValues(values, 4, 4).shades()).containsOnly(1);
    assertThat(PointColours.ofValues(values, Double.NaN, Double.NaN).shades()).containsOnly(1);
  }

  @Test
  void theFirstPointsOfTwoKindsHaveTheOtherColour() {
    Random random = new Random(5);
    for (int run = 0; run < 20; run++) {
      int size = random.nextInt(30);
      int firsts = random.nextInt(size + 1);
      PointColours colours = PointColours.ofTwo(firsts, size);
      assertThat(colours.argb(0, false)).isNotEqualTo(colours.argb(1, false));
      assertThat(colours.shades()).hasSize(size);
      for (int i = 0; i < size; i++) {
        assertThat((int) colours.shades()[i]).isEqualTo(i < firsts ? 0 : 1);
      }
    }
  }
}
