package io.bottleneck.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossFigureTest {
  private static List<String> texts(Figure figure) {
    return figure.all(Mark.Text.class).stream().map(Mark.Text::text).toList();
  }

  @Test
  void eachCurveHasAPointForEachEpochAndFallsWhereTheLossFalls() {
    List<Double> training = List.of(0.06, 0.05, 0.04, 0.045);
    List<Double> validation = List.of(0.055, 0.05, 0.046, 0.047);
    Figure figure = LossFigure.of("loss", training, "mean squared error", validation, 4);
    List<Mark.Polyline> curves = figure.all(Mark.Polyline.class);
    assertThat(curves).hasSize(2);
    for (int curve = 0; curve < 2; curve++) {
      double[] points = curves.get(curve).points();
      List<Double> losses = curve == 0 ? training : validation;
      assertThat(points).hasSize(2 * losses.size());
      for (int i = 1; i < losses.size(); i++) {
        assertThat(points[2 * i]).isGreaterThan(points[2 * i - 2]);
        double down = points[2 * i + 1] - points[2 * i - 1];
        assertThat(Math.signum(down)).isEqualTo(Math.signum(losses.get(i - 1) - losses.get(i)));
      }
    }
    // Both on one axis: equal losses are equally high.
    assertThat(curves.get(0).points()[3]).isEqualTo(curves.get(1).points()[3]);
    assertThat(texts(figure))
        .contains("loss", "epoch", "best 0.0460, epoch 3", "training, mean squared error")
        .doesNotContain("the model");
  }

  @Test
  void lossesOfDifferentSizeGetALogarithmicAxis() {
    Figure figure =
        LossFigure.of("loss", List.of(0.5, 0.3), "binary cross-entropy", List.of(0.07, 0.05), 1);
    assertThat(texts(figure))
        .contains("loss, logarithmic", "training, binary cross-entropy")
        .contains("the model"); // whose weights are of an epoch before the last
  }

  @Test
  void oneEpochIsDrawn() {
    Figure figure = LossFigure.of("loss", List.of(0.05), "mean squared error", List.of(0.05), 1);
    assertThat(figure.all(Mark.Circle.class)).isNotEmpty();
    assertThat(texts(figure)).contains("0", "1", "2", "best 0.0500, epoch 1");
  }
}
