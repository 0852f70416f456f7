package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands for the points of a scatter. */
class ScatterMarksTest {
  private static final int SIDE = 40;

  @Test
  void eachDigitIsDrawnAsItselfInItsColour() {
    for (int label = 0; label < 10; label++) {
      int[] pixels = one(label, Marks.DIGITS, 4);
      int size = GlyphKernel.sideFor(4);
      int[] mark = GlyphKernel.of(label, size).coverage();
      int corner = (SIDE - size) / 2;
      for (int at = 0; at < pixels.length; at++) {
        int x = at % SIDE - corner;
        int y = at / SIDE - corner;
        boolean ink = x >= 0 && x < size && y >= 0 && y < size && mark[y * size + x] > 0;
        assertThat(pixels[at])
            .isEqualTo(ink ? ClassPalette.argb(label, false) : PlotTheme.LIGHT.background());
      }
    }
  }

  @Test
  void whatHasNoClassStaysADot() {
    int[] dot = SplatKernel.ofDiameter(GlyphKernel.sideFor(4)).coverage();
    long whole = Arrays.stream(dot).filter(c -> c == 256).count();
    assertThat(Arrays.stream(one(-1, Marks.DIGITS, 4)))
        .filteredOn(p -> p == ClassPalette.argb(-1, false))
        .hasSize((int) whole);
  }

  @Test
  void pointsWithoutAMarkAreCountedButNotDrawn() {
    ScatterPoints points = Scattered.points(new Random(1), 500);
    PointLook look = PointLook.ofClasses(points);
    Viewport view = new Viewport(0, 0, 10, SIDE, SIDE);
    int[] pixels = new int[SIDE * SIDE];
    ScatterRaster raster = new ScatterRaster();
    int drawn = raster.draw(Scattered.frame(points, look, view, 3), SIDE, SIDE, pixels);
    assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(100);
    look = look.with(Marks.NONE);
    int counted = raster.draw(Scattered.frame(points, look, view, 3), SIDE, SIDE, pixels);
    assertThat(pixels).containsOnly(PlotTheme.LIGHT.background());
    assertThat(counted).isEqualTo(drawn).isGreaterThan(300);
  }

  @Test
  void selectedPointsLieOnTopAndOthersFade() {
    int n = 200;
    byte[] classes = new byte[n];
    classes[17] = 3;
    ScatterPoints points = new ScatterPoints(new float[2 * n], classes);
    Viewport view = new Viewport(0, 0, 10, 400, 400);
    int middle = 200 * 400 + 200;
    PointLook look = PointLook.ofClasses(points);
    ScatterFrame selected = Scattered.frame(points, look.with(Selection.of(17, 999)), view, 5);
    assertThat(Scattered.drawn(selected)[middle]).isEqualTo(ClassPalette.argb(3, false));
    ScatterFrame elsewhere = Scattered.frame(points, look.with(Selection.of(999)), view, 5);
    int faded = Scattered.drawn(elsewhere)[middle];
    assertThat(faded).isNotIn(ClassPalette.argb(0, false), ClassPalette.argb(3, false));
  }

  /** The smallest, the flattest and the tallest pictures, with nothing and with much to draw. */
  @ParameterizedTest
  @EnumSource(Marks.class)
  void anySizeCanBeDrawn(Marks marks) {
    ScatterRaster raster = new ScatterRaster();
    int[][] sizes = {{1, 1}, {1, 9}, {9, 1}, {3, 20_000}, {20_000, 3}, {17, 33}, {2, 2}};
    for (ScatterPoints points :
        List.of(ScatterPoints.NONE, Scattered.points(new Random(2), 2000))) {
      for (int[] size : sizes) {
        int width = size[0];
        int height = size[1];
        Viewport view = new Viewport(0, 0, Math.max(width, height) / 4.0, width, height);
        PointLook look = PointLook.ofClasses(points).with(marks).withDensity(true);
        for (int pointSize : new int[] {1, 2, 3, 6, 40}) {
          int[] pixels = new int[width * height + 1];
          int indexed =
              raster.draw(Scattered.frame(points, look, view, pointSize), width, height, pixels);
          assertThat(pixels[width * height]).isZero();
          assertThat(pixels[width * height - 1] >>> 24).isEqualTo(255);
          ScatterFrame moving =
              Scattered.frame(points, Optional.empty(), look, List.of(), view, pointSize);
          assertThat(raster.draw(moving, width, height, pixels)).isEqualTo(indexed);
        }
      }
    }
  }

  private static int[] one(int label, Marks marks, int size) {
    ScatterPoints points = new ScatterPoints(new float[2], new byte[] {(byte) label});
    PointLook look = PointLook.ofClasses(points).with(marks);
    Viewport view = new Viewport(0, 0, 1, SIDE, SIDE);
    return Scattered.drawn(Scattered.frame(points, look, view, size));
  }
}
