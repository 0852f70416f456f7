package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailLayerTest {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;

  @RepeatedTest(20)
  void roomIsWhereNoPlaceBeforeIsNear(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int n = random.nextInt(40);
    int[] xs = random.ints(n + 1, -20, 120).toArray();
    int[] ys = random.ints(n + 1, -20, 120).toArray();
    double apart = random.nextInt(30);
    boolean room = true;
    for (int i = 0; i < n; i++) {
      room &= Math.max(Math.abs(xs[i] - xs[n]), Math.abs(ys[i] - ys[n])) >= apart;
    }
    assertThat(ThumbnailLayer.hasRoom(xs, ys, n, apart)).isEqualTo(room);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 2})
  void picturesKeepTheirDistanceAndLeaveNoRoomUnused(double resolution) {
    int factor = (int) Math.round(resolution);
    double apart = 0.75 * 28 * factor;
    for (int seed = 0; seed < 15; seed++) {
      Random random = new Random(seed);
      ScatterPoints points = Scattered.points(random, 350);
      ClassFilter filter = new ClassFilter(random.nextInt(2048));
      Selection selection =
          seed % 3 == 0 ? Selection.NONE : Selection.of(random.ints(40, 0, 350).toArray());
      TreeSet<Integer> drawn = new TreeSet<>();
      PointLook look =
          PointLook.ofClasses(points).with(filter).with(selection).withThumbnails(spy(drawn));
      Viewport view = new Viewport(0, 0, 40 * factor, WIDTH, HEIGHT);
      Scattered.drawn(frame(points, look, view, resolution));
      for (int i = 0; i < points.size(); i++) {
        boolean wanted = view.shows(points.x(i), points.y(i)) && filter.shows(points.classes()[i]);
        double nearest = Double.POSITIVE_INFINITY;
        for (int other : drawn) {
          double distance =
              Math.max(
                  Math.abs(column(view, points, other) - column(view, points, i)),
                  Math.abs(row(view, points, other) - row(view, points, i)));
          // A selected point gives way to selected ones alone.
          boolean counts = !selection.contains(i) || selection.contains(other);
          nearest = other == i || !counts ? nearest : Math.min(nearest, distance);
        }
        if (drawn.contains(i)) {
          assertThat(filter.shows(points.classes()[i])).isTrue();
          assertThat(nearest).isGreaterThanOrEqualTo(apart);
        } else if (wanted) {
          assertThat(nearest).isLessThan(apart);
        }
      }
    }
  }

  @Test
  void fiveHundredInViewArePicturesAndOneMoreAreDots() {
    for (int n : new int[] {1, 500, 501}) {
      ScatterPoints points = new ScatterPoints(new float[2 * n], new byte[n]);
      TreeSet<Integer> drawn = new TreeSet<>();
      PointLook look = PointLook.ofClasses(points).withThumbnails(spy(drawn));
      Viewport view = new Viewport(0, 0, 10, WIDTH, HEIGHT);
      Scattered.drawn(frame(points, look, view, 1));
      assertThat(drawn).hasSize(n > 500 ? 0 : 1);
      drawn.clear();
      Scattered.drawn(frame(points, look.with(Marks.NONE), view, 1));
      assertThat(drawn).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Marks.class,
      names = {"DOTS", "DIGITS"})
  void whatHasNoRoomKeepsItsMark(Marks marks) {
    ScatterPoints points = new ScatterPoints(new float[] {0, 0, 20, 0}, new byte[] {4, 4});
    PointLook look = PointLook.ofClasses(points).with(marks).with(Selection.of(0, 1));
    Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
    int[] without = Scattered.drawn(frame(points, look, view, 1));
    TreeSet<Integer> drawn = new TreeSet<>();
    int[] with = Scattered.drawn(frame(points, look.withThumbnails(spy(drawn)), view, 1));
    assertThat(drawn).hasSize(1);
    int dot = WIDTH / 2 + (drawn.contains(0) ? 20 : 0);
    for (int y = HEIGHT / 2 - 8; y < HEIGHT / 2 + 8; y++) {
      for (int x = dot - 4; x < dot + 4; x++) {
        assertThat(with[y * WIDTH + x]).isEqualTo(without[y * WIDTH + x]);
      }
    }
  }

  @Test
  void aPictureStandsUprightInItsColourOverItsPoint() {
    ScatterPoints points = new ScatterPoints(new float[] {0, 0}, new byte[] {4});
    Thumbnails corner = (index, pixel) -> pixel < 28 && pixel % 28 < 14 ? 255 : 0;
    PointLook look = PointLook.ofClasses(points).withThumbnails(Optional.of(corner));
    for (int factor = 1; factor <= 3; factor++) {
      // Half out of the picture, to the left and above.
      for (int shift : new int[] {0, 100}) {
        Viewport view = new Viewport(0, 0, 10, WIDTH, HEIGHT).pannedBy(-shift * 1.5, -shift);
        int[] pixels = Scattered.drawn(frame(points, look, view, factor));
        int left = column(view, points, 0) - 14 * factor;
        int top = row(view, points, 0) - 14 * factor;
        for (int at = 0; at < pixels.length; at++) {
          int x = at % WIDTH - left;
          int y = at / WIDTH - top;
          boolean ink = x >= 0 && x < 14 * factor && y >= 0 && y < factor;
          assertThat(pixels[at]) // and no mark beside or below it
              .as("column %d, row %d", x, y)
              .isEqualTo(ink ? ClassPalette.argb(4, false) : PlotTheme.LIGHT.background());
        }
      }
    }
  }

  private static Optional<Thumbnails> spy(TreeSet<Integer> drawn) {
    return Optional.of(
        (index, pixel) -> {
          drawn.add(index);
          return 255;
        });
  }

  private static int column(Viewport view, ScatterPoints points, int i) {
    return (int) Math.floor(view.screenX(points.x(i)) + 0.5 - 1.5) + 1;
  }

  private static int row(Viewport view, ScatterPoints points, int i) {
    return (int) Math.floor(view.screenY(points.y(i)) + 0.5 - 1.5) + 1;
  }

  private static ScatterFrame frame(
      ScatterPoints points, PointLook look, Viewport view, double resolution) {
    int[] none = {};
    Optional<PointIndex> index = Optional.of(new PointIndex(points));
    return new ScatterFrame(
        points, index, look, List.of(), view, resolution, 3, PlotTheme.LIGHT, none, none);
  }
}
