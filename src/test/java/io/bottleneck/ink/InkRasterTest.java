package io.bottleneck.ink;

import static io.bottleneck.ink.Drawings.wandering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkRasterTest {
  private final InkRenderer renderer = new InkRenderer();

  private static Stroke soft(Stroke stroke) {
    return new Stroke(stroke.xs(), stroke.ys(), stroke.width(), stroke.erases(), true);
  }

  static List<Mark> scribble(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Stroke stroke =
          wandering(random, random.nextInt(1, 20), random.nextDouble(0.5, 5), i % 3 == 2);
      marks.add(i % 2 == 0 ? stroke : soft(stroke));
    }
    return marks;
  }

  /** The distance to every piece, for every sample: slow and plain. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everySampleIsAFunctionOfItsDistanceToThePieces(long seed) {
    Drawing drawing = new Drawing(scribble(seed));
    InkRaster raster = new InkRaster(56);
    raster.draw(drawing);
    for (int y = 0; y < 56; y++) {
      for (int x = 0; x < 56; x++) {
        double expected = 0;
        for (Mark mark : drawing.marks()) {
          Stroke drawn = (Stroke) mark;
          double[][] path = StrokeCurve.through(drawn.xs(), drawn.ys());
          Stroke stroke = new Stroke(path[0], path[1], drawn.width(), drawn.erases(), drawn.soft());
          double away = distance(stroke, (x + 0.5) / 2, (y + 0.5) / 2) * 2;
          double radius = stroke.width(); // half of it, in samples
          double fade = stroke.soft() ? 2 * radius : 1;
          double ink = Math.max(0, Math.min(1, 0.5 + (radius - away) / fade));
          expected = stroke.erases() ? Math.min(expected, 1 - ink) : Math.max(expected, ink);
        }
        assertThat(raster.ink()[y * 56 + x])
            .as("%d, %d", x, y)
            .isCloseTo((float) expected, within(1e-4f));
      }
    }
  }

  private static double distance(Stroke stroke, double x, double y) {
    double least = Double.POSITIVE_INFINITY;
    double[] xs = stroke.xs();
    double[] ys = stroke.ys();
    for (int i = 0; i < xs.length; i++) {
      int from = Math.max(0, i - 1);
      double dx = xs[i] - xs[from];
      double dy = ys[i] - ys[from];
      double square = dx * dx + dy * dy;
      double along = square == 0 ? 0 : ((x - xs[from]) * dx + (y - ys[from]) * dy) / square;
      along = Math.max(0, Math.min(1, along));
      least = Math.min(least, Math.hypot(x - xs[from] - along * dx, y - ys[from] - along * dy));
    }
    return least;
  }

  @Test
  void aSoftPenLeavesAboutAsMuchInkAsAHardOneAndNoHardEdge() {
    Stroke hard = new Stroke(new double[] {6, 22}, new double[] {14, 14}, 4, false);
    float[] hardly = renderer.render(List.of(hard), false);
    float[] softly = renderer.render(List.of(soft(hard)), false);
    assertThat(sum(softly)).isCloseTo(sum(hardly), within(0.12 * sum(hardly)));
    assertThat(softly[11 * 28 + 14]).isBetween(0.1f, 0.6f);
    assertThat(hardly[11 * 28 + 14]).isZero();
  }

  @Test
  void aDigitOnThePadIsSeenAsItIsAndCanBeDrawnOnAndRubbed() {
    float[] digit = Drawings.mnistLike();
    List<Mark> marks = List.of(PlacedPicture.ofDigit(digit));
    assertThat(renderer.render(marks, false)).containsExactly(digit, within(1e-6f));
    assertThat(difference(renderer.render(marks, true), digit)).isLessThan(1e-4);

    List<Mark> more = new ArrayList<>(marks);
    more.add(new Stroke(new double[] {2, 26}, new double[] {2, 2}, 2, false));
    assertThat(renderer.render(more, false)[2 * 28 + 14]).isPositive();
    more.add(new Stroke(new double[] {14}, new double[] {14}, 60, true));
    assertThat(renderer.render(more, false)).containsOnly(0f);
    assertThat(renderer.render(more, true)).containsOnly(0f);
  }

  @Test
  void aLargePictureMovesAndTurnsWithTheDrawing() {
    float[] ink = new float[100 * 200];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = i % 100 < 50 ? 1 : 0;
    }
    PlacedPicture upright = PlacedPicture.fitted(new InkPicture(100, 200, ink), 20);
    float[] seen = renderer.render(List.of(upright), false);
    assertThat(sum(seen)).isCloseTo(100, within(2.0));
    assertThat(seen[14 * 28 + 11]).isEqualTo(1);
    assertThat(seen[14 * 28 + 16]).isZero();
    float[] turned =
        renderer.render(List.of(upright.moved(Similarity.about(14, 14, 1, Math.PI / 2))), false);
    assertThat(turned[11 * 28 + 14]).isCloseTo(1, within(0.01f));
    assertThat(turned[16 * 28 + 14]).isCloseTo(0, within(0.01f));
  }

  private static double sum(float[] image) {
    double sum = 0;
    for (float value : image) {
      sum += value;
    }
    return sum;
  }

  private static double difference(float[] one, float[] other) {
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      squares += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return squares / one.length;
  }
}
