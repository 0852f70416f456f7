package io.bottleneck.ink;

import static io.bottleneck.ink.Drawings.eraser;
import static io.bottleneck.ink.Drawings.moved;
import static io.bottleneck.ink.Drawings.pen;
import static io.bottleneck.ink.Drawings.seven;
import static io.bottleneck.ink.Drawings.wandering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InkRendererTest {
  private final InkRenderer renderer = new InkRenderer();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEmptyPadIsPaper(boolean centre) {
    assertThat(renderer.render(List.of(), centre)).hasSize(784).containsOnly(0f);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPadErasedWhollyIsPaper(boolean centre) {
    List<Stroke> strokes = new ArrayList<>(seven());
    strokes.add(eraser(60, 14, 14));
    assertThat(renderer.render(strokes, centre)).containsOnly(0f);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void inkOutsideThePictureDoesNotCount(boolean centre) {
    List<Stroke> strokes = new ArrayList<>(seven());
    strokes.add(pen(2, 500, -300, 40, 14, 1e200, 3));
    assertThat(renderer.render(strokes, centre)).isEqualTo(renderer.render(seven(), centre));
  }

  @Test
  void aFullPadIsAllInkAndCentredATwentyPixelSquare() {
    List<Stroke> full = List.of(pen(60, 14, 14));
    assertThat(renderer.render(full, false)).containsOnly(1f);
    float[] centred = renderer.render(full, true);
    assertThat(sum(centred)).isCloseTo(400, within(1e-3));
    assertThat(new float[] {centred[4 * 28 + 4], centred[23 * 28 + 23]}).containsOnly(1f);
    assertThat(new float[] {centred[3 * 28 + 4], centred[24 * 28 + 23]}).containsOnly(0f);
  }

  @Test
  void aDotStaysADotOfThePensSizeInTheMiddle() {
    float[] centred = renderer.render(List.of(pen(2, 3.3, 25.1)), true);
    assertThat(sum(centred)).isCloseTo(Math.PI, within(0.2));
    assertThat(centreOfMass(centred)[0]).isBetween(13.4, 14.6);
    assertThat(centreOfMass(centred)[1]).isBetween(13.4, 14.6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void coverageIsTheInkedShareOfEachPixel(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Stroke> strokes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int points = random.nextInt(1, 30);
      strokes.add(wandering(random, points, random.nextDouble(0.5, 5), i % 3 == 2));
    }
    float[] drawn = renderer.render(strokes, false);
    float[] expected = bruteForce(strokes, 20);
    double total = 0;
    for (int i = 0; i < drawn.length; i++) {
      assertThat(drawn[i]).as("pixel %d", i).isCloseTo(expected[i], within(0.08f));
      total += Math.abs(drawn[i] - expected[i]);
    }
    assertThat(total / drawn.length).isLessThan(0.003);
  }

  @Test
  void anEraserTakesOnlyWhatWasDrawnBefore() {
    Stroke line = pen(4, 4, 14, 24, 14);
    Stroke gap = eraser(6, 14, 14);
    assertThat(renderer.render(List.of(line, gap), false)[14 * 28 + 14]).isZero();
    assertThat(renderer.render(List.of(gap, line), false)[14 * 28 + 14]).isEqualTo(1f);
    assertThat(renderer.render(List.of(line, gap, pen(4, 14, 14)), false)[14 * 28 + 14])
        .isEqualTo(1f);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3, 0.1", "1, -5.6, 3.2", "0.5, 3, 4", "0.31, 20, 19", "1.2, -6, -4.5"})
  void placeAndSizeOfADrawingDoNotMatterOnceCentred(double scale, double dx, double dy) {
    float[] plain = renderer.render(seven(), true);
    float[] other = renderer.render(moved(seven(), scale, dx, dy), true);
    double difference = 0;
    for (int i = 0; i < plain.length; i++) {
      difference += Math.abs(plain[i] - other[i]);
    }
    assertThat(difference / sum(plain)).isLessThan(0.01);
  }

  @Test
  void centringFitsTwentyPixelsAndKeepsThePensWidth() {
    float[] small = renderer.render(List.of(pen(2, 10, 10, 10, 16)), true);
    assertThat(sum(small)).isCloseTo(18 * 2 + Math.PI, within(0.3));
    double rows = 0;
    for (int y = 0; y < 28; y++) {
      rows += Math.min(1, sum(Arrays.copyOfRange(small, y * 28, y * 28 + 28)) / 1.5);
    }
    assertThat(rows).isCloseTo(20, within(0.5));
  }

  /** A pixel beside it costs 7 right votes in 100, so that half a pixel is worth moving. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theCentreOfMassIsInTheMiddleToAnEighthOfAPixel(long seed) {
    List<Stroke> strokes = List.of(wandering(new SplittableRandom(seed), 60, 2.5, false));
    assertThat(centreOfMass(renderer.render(strokes, true)))
        .containsExactly(new double[] {14, 14}, within(0.07));
  }

  @Test
  void whatCannotBeCentredKeepsAllItsInk() {
    Stroke flag = pen(2.5, 4, 4, 4, 24); // the mass is far left of the box's middle
    Stroke tip = pen(1, 24, 14);
    float[] drawn = renderer.render(List.of(flag, tip), true);
    assertThat(sum(drawn)).isCloseTo(17.5 * 2.5 + Math.PI * (1.25 * 1.25 + 0.25), within(0.8));
  }

  @Test
  void aFastPenDrawsACurveAndNoCorners() {
    int points = 8;
    double[] sparse = new double[2 * points + 2];
    double[] dense = new double[20 * points + 2];
    circle(sparse);
    circle(dense);
    float[] round = renderer.render(List.of(pen(2.5, dense)), true);
    float[] drawn = renderer.render(List.of(pen(2.5, sparse)), true);
    double difference = 0;
    for (int i = 0; i < round.length; i++) {
      difference += Math.abs(round[i] - drawn[i]);
    }
    assertThat(difference / sum(round)).isLessThan(0.1); // a polyline: 0.34
  }

  private static void circle(double[] xy) {
    int steps = xy.length / 2 - 1;
    for (int i = 0; i <= steps; i++) {
      xy[2 * i] = 14 + 8 * Math.cos(2 * Math.PI * i / steps);
      xy[2 * i + 1] = 14 + 8 * Math.sin(2 * Math.PI * i / steps);
    }
  }

  @Test
  void anEraserThatMissesChangesOnlyThePensWidth() {
    List<Stroke> strokes = new ArrayList<>(seven());
    strokes.add(eraser(1, 2, 26));
    float[] fitted = renderer.render(seven(), true);
    float[] raster = renderer.render(strokes, true);
    assertThat(sum(raster) / sum(fitted)).isCloseTo(20.0 / 18, within(0.06));
    assertThat(centreOfMass(raster)).containsExactly(centreOfMass(fitted), within(0.7));
  }

  @Test
  void theSameStrokesGiveTheSameBits() {
    List<Stroke> strokes = List.of(wandering(new SplittableRandom(7), 300, 2.1, false));
    assertThat(new InkRenderer().render(strokes, true)).isEqualTo(renderer.render(strokes, true));
  }

  private static double sum(float[] picture) {
    double sum = 0;
    for (float value : picture) {
      sum += value;
    }
    return sum;
  }

  private static double[] centreOfMass(float[] picture) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < picture.length; i++) {
      x += picture[i] * (i % 28);
      y += picture[i] * (i / 28);
    }
    return new double[] {x / sum(picture), y / sum(picture)};
  }

  /** Asks every sample of every pixel for its distance to every piece of every stroke. */
  private static float[] bruteForce(List<Stroke> strokes, int samples) {
    boolean[][] ink = new boolean[28 * samples][28 * samples];
    for (Stroke stroke : strokes) {
      double[] xs = stroke.xs();
      double[] ys = stroke.ys();
      for (int sy = 0; sy < ink.length; sy++) {
        for (int sx = 0; sx < ink.length; sx++) {
          double distance = distance(xs, ys, (sx + 0.5) / samples, (sy + 0.5) / samples);
          if (distance <= stroke.width() / 2) {
            ink[sy][sx] = !stroke.erases();
          }
        }
      }
    }
    float[] picture = new float[784];
    for (int sy = 0; sy < ink.length; sy++) {
      for (int sx = 0; sx < ink.length; sx++) {
        picture[sy / samples * 28 + sx / samples] += ink[sy][sx] ? 1f / (samples * samples) : 0;
      }
    }
    return picture;
  }

  private static double distance(double[] xs, double[] ys, double x, double y) {
    double nearest = square(x - xs[0], y - ys[0]);
    for (int i = 1; i < xs.length; i++) {
      double dx = xs[i] - xs[i - 1];
      double dy = ys[i] - ys[i - 1];
      double t = ((x - xs[i - 1]) * dx + (y - ys[i - 1]) * dy) / (dx * dx + dy * dy);
      t = Math.max(0, Math.min(1, t));
      nearest = Math.min(nearest, square(x - xs[i - 1] - t * dx, y - ys[i - 1] - t * dy));
    }
    return Math.sqrt(nearest);
  }

  private static double square(double dx, double dy) {
    return dx * dx + dy * dy;
  }
}
