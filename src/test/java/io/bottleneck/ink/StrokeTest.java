package io.bottleneck.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StrokeTest {
  @Test
  void refusesWhatCannotBeDrawn() {
    double[] one = {1};
    assertThatThrownBy(() -> new Stroke(new double[0], new double[0], 2, false))
        .hasMessageContaining("0 x");
    assertThatThrownBy(() -> new Stroke(one, new double[2], 2, false)).hasMessage("1 x and 2 y");
    assertThatThrownBy(() -> new Stroke(one, new double[] {Double.NaN}, 2, false))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Stroke(one, one, 0, false)).hasMessageContaining("pen width");
    assertThatThrownBy(() -> new Stroke(one, one, Double.NaN, false))
        .hasMessageContaining("pen width");
  }

  @Test
  void cannotBeChangedThroughItsArrays() {
    double[] xs = {1, 2};
    Stroke stroke = new Stroke(xs, new double[] {3, 4}, 2, false);
    xs[0] = 9;
    stroke.xs()[1] = 9;
    assertThat(stroke.xs()).containsExactly(1, 2);
  }
}
