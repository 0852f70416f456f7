package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ScatterRasterTest {
  private static final int WIDTH = 90;
  private static final int HEIGHT = 70;
  private static final int[] NO_LINES = {};

  @RepeatedTest(20)
  void paintsWhatASlowPainterPaints(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    ScatterPoints points = scattered(random, 1 + random.nextInt(400));
    ClassFilter filter = new ClassFilter(random.nextInt(2048));
    PlotTheme theme = random.nextBoolean() ? PlotTheme.DARK : PlotTheme.LIGHT;
    Viewport view = new Viewport(0, 0, 20, WIDTH, HEIGHT);
    int size = 1 + random.nextInt(6);
    ScatterFrame frame = frame(points, filter, view, size, theme, NO_LINES, NO_LINES);
    int[] painted = new int[WIDTH * HEIGHT];
    int inView = new ScatterRaster().draw(frame, WIDTH, HEIGHT, painted);
    double[][] wanted = slowly(frame, inView);
    for (int at = 0; at < painted.length; at++) {
      assertThat(painted[at] >>> 24).isEqualTo(255);
      for (int channel = 0; channel < 3; channel++) {
        // Rounding of eight bits, once for each splat over the pixel.
        double allowed = 1.5 + wanted[at][3];
        assertThat((double) (painted[at] >> 8 * channel & 0xFF))
            .isCloseTo(wanted[at][channel], within(allowed));
      }
    }
  }

  @Test
  void everyPointInViewIsCountedOnce() {
    ScatterPoints points = scattered(new Random(3), 5000);
    Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
    ScatterFrame frame =
        frame(points, ClassFilter.ALL, view, 3, PlotTheme.LIGHT, NO_LINES, NO_LINES);
    assertThat(new ScatterRaster().draw(frame, WIDTH, HEIGHT, new int[WIDTH * HEIGHT]))
        .isEqualTo(5000);
  }

  @Test
  void hiddenClassesAndPointsThatAreNotFiniteLeaveTheGroundBare() {
    float[] positions = {0, 0, Float.NaN, 0, 0, Float.POSITIVE_INFINITY};
    ScatterPoints points = new ScatterPoints(positions, new byte[] {4, 5, 5});
    ScatterFrame frame =
        frame(
            points,
            ClassFilter.ALL.toggled(4),
            new Viewport(0, 0, 10, WIDTH, HEIGHT),
            3,
            PlotTheme.LIGHT,
            NO_LINES,
            NO_LINES);
    int[] pixels = new int[WIDTH * HEIGHT];
    assertThat(new ScatterRaster().draw(frame, WIDTH, HEIGHT, pixels)).isZero();
    assertThat(pixels).containsOnly(PlotTheme.LIGHT.background());
  }

  @Test
  void noClassAlwaysLiesOnTopWhenTheFileIsSortedByClass() {
    int n = 1000;
    byte[] classes = new byte[n];
    Arrays.fill(classes, n / 2, n, (byte) 1);
    ScatterPoints points = new ScatterPoints(new float[2 * n], classes);
    VisiblePoints visible = visible(points, Selection.NONE);
    int onesAmongLast = 0;
    for (int k = n - 100; k < n; k++) {
      onesAmongLast += classes[visible.id(k)];
    }
    assertThat(onesAmongLast).isBetween(30, 70);
  }

  @RepeatedTest(5)
  void theOrderVisitsEveryPointOnceAndSelectedOnesLast(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int n = 1 + random.nextInt(300);
    Selection selection = Selection.of(random.ints(n / 3, 0, n).toArray());
    VisiblePoints visible = visible(scattered(random, n), selection);
    boolean[] seen = new boolean[n];
    for (int k = 0; k < n; k++) {
      seen[visible.id(k)] = true;
      boolean among = k >= n - selection.size();
      assertThat(selection.contains(visible.id(k))).isEqualTo(among);
    }
    assertThat(seen).doesNotContain(false);
  }

  /** Points of shown classes with a pixel in the picture. */
  private static int touching(ScatterFrame frame) {
    int side = frame.pointSize();
    int count = 0;
    for (int i = 0; i < frame.points().size(); i++) {
      double left = frame.viewport().screenX(frame.points().x(i)) - side / 2.0 + 0.5;
      double top = frame.viewport().screenY(frame.points().y(i)) - side / 2.0 + 0.5;
      boolean inside = left >= 1 - side && left < WIDTH && top >= 1 - side && top < HEIGHT;
      count += inside && frame.look().filter().shows(frame.points().classes()[i]) ? 1 : 0;
    }
    return count;
  }

  private static VisiblePoints visible(ScatterPoints points, Selection selection) {
    PointLook look = PointLook.ofClasses(points).with(selection);
    Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
    VisiblePoints visible = new VisiblePoints();
    visible.collect(frame(points, look, view, 3, PlotTheme.LIGHT), WIDTH, HEIGHT, 3);
    visible.sort();
    return visible;
  }

  @Test
  void opacityFallsWithTheCrowdAndStaysLegible() {
    assertThat(ScatterRaster.opacity(800, 600, 10, 3)).isEqualTo(1);
    assertThat(ScatterRaster.opacity(800, 600, 42_000, 3))
        .isCloseTo(0.15 * 480_000 / (42_000 * 9), within(1e-9));
    assertThat(ScatterRaster.opacity(800, 600, 10_000_000, 3)).isEqualTo(0.06);
  }

  @Test
  void gridLinesLieBehindThePointsAndOutsideOnesAreLeftOut() {
    ScatterFrame frame =
        frame(
            ScatterPoints.NONE,
            ClassFilter.ALL,
            new Viewport(0, 0, 10, WIDTH, HEIGHT),
            3,
            PlotTheme.DARK,
            new int[] {-1, 7, WIDTH},
            new int[] {HEIGHT - 1, HEIGHT});
    int[] pixels = new int[WIDTH * HEIGHT];
    new ScatterRaster().draw(frame, WIDTH, HEIGHT, pixels);
    long lines = Arrays.stream(pixels).filter(p -> p == PlotTheme.DARK.grid()).count();
    assertThat(lines).isEqualTo(WIDTH + HEIGHT - 1);
    assertThat(pixels[7]).isEqualTo(PlotTheme.DARK.grid());
  }

  private static ScatterFrame frame(
      ScatterPoints points,
      ClassFilter filter,
      Viewport view,
      int size,
      PlotTheme theme,
      int[] columns,
      int[] rows) {
    PointLook look = PointLook.ofClasses(points).with(filter);
    return new ScatterFrame(
        points, Optional.empty(), look, List.of(), view, 1, size, theme, columns, rows);
  }

  private static ScatterFrame frame(
      ScatterPoints points, PointLook look, Viewport view, int size, PlotTheme theme) {
    Optional<PointIndex> index = Optional.of(new PointIndex(points));
    return new ScatterFrame(
        points, index, look, List.of(), view, 1, size, theme, NO_LINES, NO_LINES);
  }

  private static ScatterPoints scattered(Random random, int n) {
    float[] positions = new float[2 * n];
    byte[] classes = new byte[n];
    for (int i = 0; i < n; i++) {
      positions[2 * i] = (float) random.nextGaussian() * 2;
      positions[2 * i + 1] = (float) random.nextGaussian() * 2;
      classes[i] = (byte) (random.nextInt(11) - 1);
    }
    return new ScatterPoints(positions, classes);
  }

  /** Blends in doubles; per pixel blue, green, red and the number of splats over it. */
  private static double[][] slowly(ScatterFrame frame, int inView) {
    double[][] pixels = new double[WIDTH * HEIGHT][4];
    for (double[] pixel : pixels) {
      for (int channel = 0; channel < 3; channel++) {
        pixel[channel] = frame.theme().background() >> 8 * channel & 0xFF;
      }
    }
    int side = frame.pointSize();
    int[] coverage = SplatKernel.ofDiameter(side).coverage();
    double opacity = ScatterRaster.opacity(WIDTH, HEIGHT, inView, side);
    ScatterPoints points = frame.points();
    int n = points.size();
    VisiblePoints visible = new VisiblePoints();
    visible.collect(frame, WIDTH, HEIGHT, side);
    visible.sort();
    assertThat(visible.count()).isEqualTo(touching(frame));
    for (int k = 0; k < visible.count(); k++) {
      int i = visible.id(k);
      int label = points.classes()[i];
      assertThat(frame.look().filter().shows(label)).isTrue();
      int left = (int) Math.floor(frame.viewport().screenX(points.x(i)) - side / 2.0 + 0.5);
      int top = (int) Math.floor(frame.viewport().screenY(points.y(i)) - side / 2.0 + 0.5);
      int colour = ClassPalette.argb(label, frame.theme().dark());
      for (int cell = 0; cell < side * side; cell++) {
        int x = left + cell % side;
        int y = top + cell / side;
        if (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT) {
          double alpha = Math.round(coverage[cell] * opacity) / 256.0;
          double[] pixel = pixels[y * WIDTH + x];
          for (int channel = 0; channel < 3; channel++) {
            double ink = colour >> 8 * channel & 0xFF;
            pixel[channel] += (ink - pixel[channel]) * alpha;
          }
          pixel[3]++;
        }
      }
    }
    return pixels;
  }
}
