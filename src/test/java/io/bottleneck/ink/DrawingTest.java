package io.bottleneck.ink;

import static io.bottleneck.ink.Drawings.eraser;
import static io.bottleneck.ink.Drawings.pen;
import static io.bottleneck.ink.Drawings.seven;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private final InkRenderer renderer = new InkRenderer();

  @Test
  void movesComposeAndTurnBack() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 100; round++) {
      Similarity one =
          Similarity.about(
              random.nextDouble(28),
              random.nextDouble(28),
              random.nextDouble(0.2, 5),
              random.nextDouble(-4, 4));
      Similarity two = one.then(Similarity.shift(random.nextDouble(9), random.nextDouble(9)));
      double x = random.nextDouble(28);
      double y = random.nextDouble(28);
      Similarity there = one.then(two);
      assertThat(there.x(x, y)).isCloseTo(two.x(one.x(x, y), one.y(x, y)), within(1e-9));
      assertThat(there.y(x, y)).isCloseTo(two.y(one.x(x, y), one.y(x, y)), within(1e-9));
      assertThat(there.inverse().x(there.x(x, y), there.y(x, y))).isCloseTo(x, within(1e-9));
      assertThat(there.inverse().y(there.x(x, y), there.y(x, y))).isCloseTo(y, within(1e-9));
    }
  }

  @Test
  void aDrawingShiftedOrScaledIsSeenAlmostTheSame() {
    Drawing drawing = new Drawing(List.copyOf(seven())).moved(Similarity.about(14, 14, 0.5, 0));
    float[] seen = renderer.render(drawing.marks(), true);
    for (Similarity by :
        List.of(
            Similarity.shift(4, -3),
            Similarity.about(14, 14, 1.7, 0),
            Similarity.about(9, 14, 0.6, 0),
            Similarity.about(14, 14, 1, Math.toRadians(3)))) {
      float[] other = renderer.render(drawing.moved(by).marks(), true);
      assertThat(difference(seen, other)).as(by.toString()).isLessThan(0.02);
    }
    float[] turned =
        renderer.render(drawing.moved(Similarity.about(14, 14, 1, Math.PI / 2)).marks(), true);
    assertThat(difference(seen, turned))
        .as("a quarter turn is another picture")
        .isGreaterThan(0.05);
  }

  @Test
  void withAnEraserEverythingGrowsAlike() {
    List<Mark> marks = new ArrayList<>(seven());
    marks.add(eraser(3, 14, 14));
    Drawing grown = new Drawing(marks).moved(Similarity.about(14, 14, 0.5, 0));
    assertThat(((Stroke) grown.marks().get(0)).width())
        .isEqualTo(((Stroke) marks.get(0)).width() / 2);
    float[] before = renderer.render(marks, true);
    assertThat(difference(before, renderer.render(grown.marks(), true))).isLessThan(0.02);
  }

  @Test
  void aDrawingIsTakenBackPointByPoint() {
    Drawing drawing =
        new Drawing(List.of(pen(2, 1, 1, 2, 2, 3, 3), pen(2, 5, 5, 6, 6)))
            .with(PlacedPicture.ofDigit(new float[784]));
    assertThat(drawing.steps()).isEqualTo(6);
    assertThat(drawing.upTo(0).isBlank()).isTrue();
    assertThat(((Stroke) drawing.upTo(2).marks().get(0)).xs()).containsExactly(1, 2);
    assertThat(drawing.upTo(4).marks()).hasSize(2);
    assertThat(drawing.upTo(5).marks()).hasSize(2);
    assertThat(drawing.upTo(6)).isEqualTo(drawing);
    assertThat(drawing.upTo(9)).isEqualTo(drawing);
    for (int i = 0; i <= 6; i++) {
      assertThat(drawing.upTo(i).steps()).isEqualTo(i);
      assertThat(drawing.commonSteps(drawing.upTo(i))).isEqualTo(i);
    }
    Drawing other = new Drawing(List.of(pen(2, 1, 1, 2, 2, 4, 4), pen(2, 5, 5, 6, 6)));
    assertThat(drawing.commonSteps(other)).isEqualTo(2);
    assertThat(other.commonSteps(drawing)).isEqualTo(2);
    assertThat(drawing.commonSteps(Drawing.BLANK)).isZero();
  }

  private static double difference(float[] one, float[] other) {
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      squares += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return squares / one.length;
  }
}
