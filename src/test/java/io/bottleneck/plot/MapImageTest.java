package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MapImageTest {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 44;
  private static final int GROUND = 0xFF808080;

  /** Panned and zoomed so that each pixel of the picture takes whole pixels of the screen. */
  @RepeatedTest(40)
  void everyPixelOfTheScreenShowsWhatLiesThereOnTheMap(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int across = 1 + random.nextInt(5);
    int down = 1 + random.nextInt(5);
    int[] argb = random.ints((long) across * down).toArray();
    Bounds region = new Bounds(-1, 2, -1 + across, 2 + down);
    MapImage image = new MapImage(region, across, down, argb);
    Viewport view =
        new Viewport(-1, 2, 1 << random.nextInt(6), WIDTH, HEIGHT)
            .pannedBy(random.nextInt(120) - 60, random.nextInt(120) - 60);
    int[] target = ground();
    image.draw(view, WIDTH, HEIGHT, target);
    for (int at = 0; at < target.length; at++) {
      double x = view.mapX(at % WIDTH + 0.5);
      double y = view.mapY(at / WIDTH + 0.5);
      int below = GROUND;
      int colour =
          region.holds(x, y)
              ? argb[(int) (2 + down - y) * across + (int) (x + 1)]
              : 0; // transparent
      double alpha = (colour >>> 24) / 255.0;
      assertThat(target[at] >>> 24).isEqualTo(255);
      for (int channel = 0; channel < 3; channel++) {
        double wanted =
            alpha * Scattered.channel(colour, channel)
                + (1 - alpha) * Scattered.channel(below, channel);
        assertThat((double) Scattered.channel(target[at], channel))
            .isCloseTo(wanted, within(alpha == 0 || alpha == 1 ? 0 : 2.0));
      }
    }
  }

  @RepeatedTest(10)
  void neighboursOnTheMapLeaveNoGapAndDoNotOverlap(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Viewport view = new Viewport(1.3, 0.5, 3 + 20 * random.nextDouble(), WIDTH, HEIGHT);
    int[] target = new int[WIDTH * HEIGHT];
    for (int tile = -40; tile < 40; tile++) {
      Bounds region = new Bounds(tile, -40, tile + 1, 40);
      // Half transparent: what is covered twice or never has another colour.
      new MapImage(region, 1, 1, new int[] {0x80FFFFFF}).draw(view, WIDTH, HEIGHT, target);
    }
    assertThat(Arrays.stream(target).distinct().count()).isEqualTo(1);
  }

  @Test
  void farTooCloseTheScreenShowsOneOfItsPixels() {
    int[] argb = {0xFF000001, 0xFF000002, 0xFF000003, 0xFF000004};
    MapImage image = new MapImage(new Bounds(-1e4, -1e4, 1e4, 1e4), 2, 2, argb);
    int[] target = ground();
    image.draw(new Viewport(-1, -1, 1e7, WIDTH, HEIGHT), WIDTH, HEIGHT, target);
    assertThat(target).containsOnly(0xFF000003);
    image.draw(new Viewport(3e4, 3e4, 1e7, WIDTH, HEIGHT), WIDTH, HEIGHT, target);
    image.draw(new Viewport(-3e4, -3e4, 1e7, WIDTH, HEIGHT), WIDTH, HEIGHT, target);
    assertThat(target).containsOnly(0xFF000003);
  }

  @Test
  void liesUnderThePointsAndTheLastOnTop() {
    ScatterPoints points = new ScatterPoints(new float[] {0, 0}, new byte[] {3});
    Bounds all = new Bounds(-9, -9, 9, 9);
    MapImage lower = new MapImage(all, 1, 1, new int[] {0xFF102030});
    MapImage upper = new MapImage(new Bounds(-9, -9, 0, 9), 1, 1, new int[] {0xFF405060});
    Viewport view = new Viewport(0, 0, 4, WIDTH, HEIGHT);
    PointLook look = PointLook.ofClasses(points);
    int[] pixels =
        Scattered.drawn(
            Scattered.frame(points, Optional.empty(), look, List.of(lower, upper), view, 5));
    assertThat(pixels[HEIGHT / 2 * WIDTH + WIDTH / 2]).isEqualTo(ClassPalette.argb(3, false));
    assertThat(pixels[HEIGHT / 2 * WIDTH + WIDTH / 2 + 9]).isEqualTo(0xFF102030);
    assertThat(pixels[HEIGHT / 2 * WIDTH + WIDTH / 2 - 9]).isEqualTo(0xFF405060);
  }

  @Test
  void pixelsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new MapImage(Bounds.UNIT, 2, 2, new int[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapImage(Bounds.UNIT, 0, 2, new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] ground() {
    int[] target = new int[WIDTH * HEIGHT];
    Arrays.fill(target, GROUND);
    return target;
  }
}
