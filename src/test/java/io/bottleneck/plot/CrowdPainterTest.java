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

/** Views of more than 200,000 points, which are counted instead of blended one by one. */
class CrowdPainterTest {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 110;
  private static final int MOST = 2000;

  /** Cut by the edges, dots of even and odd size, with and without selected and hidden ones. */
  @RepeatedTest(6)
  void paintsEachPixelAsDarkAsItsPointsMakeIt(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    ScatterPoints points = Scattered.points(random, 420_000);
    int side = 1 + run.getCurrentRepetition() % 4;
    PointLook look =
        PointLook.ofClasses(points).with(new ClassFilter(0x7FF & ~(1 << random.nextInt(11))));
    if (run.getCurrentRepetition() % 2 == 0) {
      look = look.with(Selection.of(random.ints(1500, 0, 500_000).toArray()));
    }
    Viewport view =
        new Viewport(random.nextGaussian() / 4, -0.6, 26 + random.nextInt(8), WIDTH, HEIGHT);
    ScatterFrame frame = Scattered.frame(points, look, view, side);
    int[] pixels = new int[WIDTH * HEIGHT];
    int count = new ScatterRaster().draw(frame, WIDTH, HEIGHT, pixels);
    Oracle oracle = new Oracle(frame);
    assertThat(count).isEqualTo(oracle.counts[0] + oracle.counts[1]).isGreaterThan(200_000);
    for (int at = 0; at < pixels.length; at++) {
      assertThat(pixels[at] >>> 24).isEqualTo(255);
      for (int channel = 0; channel < 3; channel++) {
        assertThat((double) Scattered.channel(pixels[at], channel))
            .as("column %d, row %d", at % WIDTH, at / WIDTH)
            .isCloseTo(oracle.wanted(at, channel), within(3.5));
      }
    }
  }

  @Test
  void fewShownClassesAreNoCrowdAndKeepTheirMarks() {
    ScatterPoints points = Scattered.points(new Random(3), 260_000);
    byte[] classes = points.classes();
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) (i < 400 ? 1 : 2);
    }
    PointLook look =
        PointLook.ofClasses(points)
            .with(Marks.DIGITS)
            .with(new ClassFilter(1 << 1))
            .withThumbnails(Optional.empty());
    Viewport view = new Viewport(0, 0, 20, WIDTH, HEIGHT);
    Optional<PointIndex> index = Optional.of(new PointIndex(points));
    int[] sorted = Scattered.drawn(Scattered.frame(points, index, look, List.of(), view, 3));
    int[] plain =
        Scattered.drawn(Scattered.frame(points, Optional.empty(), look, List.of(), view, 3));
    int different = 0;
    for (int at = 0; at < sorted.length; at++) {
      different += sorted[at] == plain[at] ? 0 : 1;
    }
    // Of one class in one colour, whatever lies on top.
    assertThat(different).isLessThan(sorted.length / 50);
  }

  @Test
  void theCloudOfACrowdIsThatOfItsPoints() {
    ScatterPoints points = Scattered.points(new Random(4), 230_000);
    PointLook look = PointLook.ofClasses(points).with(Marks.NONE).withDensity(true);
    Viewport view = new Viewport(0, 0, 15, WIDTH, HEIGHT);
    for (Selection selection : List.of(Selection.NONE, Selection.of(1, 2, 3, 5000))) {
      PointLook chosen = look.with(selection);
      ScatterFrame counted = Scattered.frame(points, chosen, view, 2);
      ScatterFrame single = Scattered.frame(points, Optional.empty(), chosen, List.of(), view, 2);
      int[] crowd = Scattered.drawn(counted);
      int[] each = Scattered.drawn(single);
      for (int at = 0; at < crowd.length; at++) {
        for (int channel = 0; channel < 3; channel++) {
          // Five bits a channel, and a dot of two pixels may lie in two cells.
          assertThat(Scattered.channel(crowd[at], channel))
              .isCloseTo(Scattered.channel(each[at], channel), within(12));
        }
      }
    }
  }

  @Test
  void aPileInOnePlaceIsOpaqueAndOfItsColour() {
    int n = 300_000;
    byte[] classes = new byte[n];
    Arrays.fill(classes, (byte) 7);
    ScatterPoints points = new ScatterPoints(new float[2 * n], classes);
    Viewport view = new Viewport(0, 0, 10, WIDTH, HEIGHT);
    int[] pixels = Scattered.drawn(Scattered.frame(points, PointLook.ofClasses(points), view, 2));
    int middle = pixels[HEIGHT / 2 * WIDTH + WIDTH / 2];
    for (int channel = 0; channel < 3; channel++) {
      assertThat(Scattered.channel(middle, channel))
          .isCloseTo(Scattered.channel(ClassPalette.argb(7, false), channel), within(8));
    }
  }

  /** Counts and mean colours in doubles, the selected ones apart. */
  private static final class Oracle {
    private final ScatterFrame frame;
    private final int[] counts = new int[2];

    /** For others and selected ones: number, blue, green and red at each pixel. */
    private final double[][][] sums = new double[2][WIDTH * HEIGHT][4];

    Oracle(ScatterFrame frame) {
      this.frame = frame;
      Inks inks = new Inks(frame);
      ScatterPoints points = frame.points();
      int side = frame.pointSize();
      for (int i = 0; i < points.size(); i++) {
        double left = Math.floor(frame.viewport().screenX(points.x(i)) + 0.5 - side / 2.0);
        double top = Math.floor(frame.viewport().screenY(points.y(i)) + 0.5 - side / 2.0);
        boolean touches = left + side > 0 && left < WIDTH && top + side > 0 && top < HEIGHT;
        if (touches && frame.look().filter().shows(points.classes()[i])) {
          int group = frame.look().selection().contains(i) ? 1 : 0;
          int[] colours = group == 0 ? inks.others() : inks.selected();
          counts[group]++;
          add(group, (int) left, (int) top, side, colours[points.classes()[i] + 1]);
        }
      }
    }

    private void add(int group, int left, int top, int side, int colour) {
      for (int y = Math.max(0, top); y < Math.min(HEIGHT, top + side); y++) {
        for (int x = Math.max(0, left); x < Math.min(WIDTH, left + side); x++) {
          double[] sum = sums[group][y * WIDTH + x];
          sum[0]++;
          for (int channel = 0; channel < 3; channel++) {
            sum[channel + 1] += (Scattered.channel(colour, channel) >> 3) * 255.0 / 31;
          }
        }
      }
    }

    double wanted(int at, int channel) {
      double wanted = Scattered.channel(frame.theme().background(), channel);
      for (int group = 0; group < 2; group++) {
        double[] sum = sums[group][at];
        assertThat(sum[0]).isLessThan(MOST);
        int inView = group == 0 ? counts[0] + counts[1] : counts[1];
        double opacity = 0.785 * ScatterRaster.opacity(WIDTH, HEIGHT, inView, frame.pointSize());
        double alpha = 1 - Math.pow(1 - opacity, sum[0]);
        if (sum[0] > 0) {
          wanted = (1 - alpha) * wanted + alpha * sum[channel + 1] / sum[0];
        }
      }
      return wanted;
    }
  }
}
