package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphKernelTest {
  @ParameterizedTest
  @ValueSource(ints = {7, 8, 13, 14, 21, 28})
  void noTwoDigitsLookAlike(int side) {
    int factor = side / 7;
    for (int one = 0; one < 10; one++) {
      int[] mark = GlyphKernel.of(one, side).coverage();
      assertThat(mark).hasSize(side * side).containsOnly(0, 256);
      for (int other = 0; other < one; other++) {
        int[] beside = GlyphKernel.of(other, side).coverage();
        int different = 0;
        for (int cell = 0; cell < mark.length; cell++) {
          different += mark[cell] == beside[cell] ? 0 : 1;
        }
        assertThat(different)
            .as("%d and %d", one, other)
            .isGreaterThanOrEqualTo(4 * factor * factor);
      }
    }
  }

  @Test
  void enlargedDigitsAreTheSameDigits() {
    for (int label = 0; label < 10; label++) {
      int[] small = GlyphKernel.of(label, 7).coverage();
      int[] large = GlyphKernel.of(label, 21).coverage();
      long ink = Arrays.stream(small).filter(c -> c > 0).count();
      assertThat(Arrays.stream(large).filter(c -> c > 0).count()).isEqualTo(9 * ink);
    }
  }

  @Test
  void marksHoldAWholeDigitAndGrowWithThePoints() {
    int before = 0;
    for (int size = 1; size < 40; size++) {
      int side = GlyphKernel.sideFor(size);
      assertThat(side % 7).isZero();
      assertThat(side).isGreaterThanOrEqualTo(Math.max(before, 7));
      before = side;
    }
    assertThat(GlyphKernel.sideFor(6)).isGreaterThan(GlyphKernel.sideFor(3));
  }
}
