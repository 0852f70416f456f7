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

class DensityLayerTest {
  private static final int CELL = 8;
  private static final double MOST_OPACITY = 0.62;

  @Test
  void comesInBetweenASixteenthAndAQuarterOfAPointToAPixel() {
    assertThat(DensityLayer.strength(0)).isZero();
    assertThat(DensityLayer.strength(1.0 / 16)).isZero();
    assertThat(DensityLayer.strength(1.0 / 8)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(DensityLayer.strength(1.0 / 4)).isEqualTo(1);
    assertThat(DensityLayer.strength(100)).isEqualTo(1);
  }

  @Test
  void anEvenCrowdKeepsItsDensity() {
    DensityLayer layer = new DensityLayer();
    layer.begin(160, 160);
    for (int at = 0; at < 160 * 160; at++) {
      layer.add(at % 160, at / 160, 0.125f, 0xFF123456);
    }
    assertThat(layer.smooth()).isCloseTo(DensityLayer.strength(0.125), within(1e-5));
  }

  @RepeatedTest(10)
  void aCrowdThatThePictureCutsDoesNotFadeAtItsEdges(RepetitionInfo run) {
    int width = 30 + run.getCurrentRepetition();
    int height = 41 - run.getCurrentRepetition();
    DensityLayer layer = new DensityLayer();
    layer.begin(width, height);
    for (int at = 0; at < width * height; at++) {
      layer.add(at % width, at / width, 1, 0xFF4080C0);
    }
    layer.smooth();
    int[] target = new int[width * height];
    layer.draw(1, true, width, height, target);
    for (int pixel : target) {
      for (int channel = 0; channel < 3; channel++) {
        assertThat((double) Scattered.channel(pixel, channel))
            .isCloseTo(MOST_OPACITY * Scattered.channel(0xFF4080C0, channel), within(1.5));
      }
    }
  }

  @Test
  void onePlaceSpreadsAsThreeRunningMeansSpreadIt() {
    DensityLayer layer = new DensityLayer();
    layer.begin(160, 160);
    layer.add(81, 77, 100, 0xFF123456);
    double highest = 100 * Math.pow(7.0 / 27, 2) / (CELL * CELL);
    assertThat(layer.smooth()).isCloseTo(DensityLayer.strength(highest), within(1e-5));
  }

  @RepeatedTest(30)
  void drawsWhatASlowPainterDraws(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int width = 1 + random.nextInt(90);
    int height = 1 + random.nextInt(90);
    Crowd crowd = new Crowd(random, width, height);
    DensityLayer layer = new DensityLayer();
    layer.begin(100, 100); // what was there before is forgotten
    layer.add(5, 5, 1e6f, -1);
    crowd.addTo(layer);
    double strength = layer.smooth();
    assertThat(strength).isCloseTo(DensityLayer.strength(crowd.density()), within(1e-5));
    double share = 0.3 + 0.7 * random.nextDouble();
    int ground = random.nextBoolean() ? 0xFFFFFFFF : random.nextInt() | 0xFF000000;
    int[] plain = new int[width * height];
    Arrays.fill(plain, ground);
    int[] blended = plain.clone();
    layer.draw(share, true, width, height, plain);
    layer.draw(share, false, width, height, blended);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        check(plain[y * width + x], crowd.at(x, y - y % 2, share), ground, 1.6);
        check(blended[y * width + x], crowd.at(x, y, share), ground, 5);
      }
    }
  }

  @Test
  void theBrightestCloudOverWhiteStaysWhite() {
    DensityLayer layer = new DensityLayer();
    layer.begin(48, 48);
    for (int at = 0; at < 48 * 48; at++) {
      layer.add(at % 48, at / 48, 1, 0xFFFFFFFF);
    }
    layer.smooth();
    int[] target = new int[48 * 48];
    Arrays.fill(target, 0xFFFFFFFF);
    layer.draw(1, false, 48, 48, target);
    for (int pixel : target) {
      assertThat(Scattered.channel(pixel, 0)).isGreaterThan(250);
      assertThat(Scattered.channel(pixel, 1)).isGreaterThan(250);
      assertThat(Scattered.channel(pixel, 2)).isGreaterThan(250);
    }
  }

  @Test
  void twoLinesAtATimeAreHardToTellFromOne() {
    Random random = new Random(1);
    DensityLayer layer = new DensityLayer();
    layer.begin(400, 300);
    for (int i = 0; i < 40_000; i++) {
      int x = (int) (200 + 40 * random.nextGaussian());
      int y = (int) (150 + 40 * random.nextGaussian());
      if (x >= 0 && x < 400 && y >= 0 && y < 300) {
        layer.add(x, y, 1, ClassPalette.argb(i % 10, false));
      }
    }
    double strength = layer.smooth();
    assertThat(strength).isEqualTo(1);
    int[] plain = new int[400 * 300];
    Arrays.fill(plain, 0xFFFFFFFF);
    int[] exact = plain.clone();
    layer.draw(strength, true, 400, 300, plain);
    layer.draw(strength, false, 400, 300, exact);
    for (int at = 0; at < plain.length; at++) {
      for (int channel = 0; channel < 3; channel++) {
        assertThat(Scattered.channel(plain[at], channel))
            .isCloseTo(Scattered.channel(exact[at], channel), within(8));
      }
    }
  }

  @Test
  void sparsePointsHaveNoCloudAndCrowdedOnesDo() {
    Viewport view = new Viewport(0, 0, 1, 200, 200);
    for (int n : new int[] {50, 20_000}) {
      Random random = new Random(n);
      float[] positions = new float[2 * n];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = 200 * random.nextFloat() - 100;
      }
      ScatterPoints points = new ScatterPoints(positions, new byte[n]);
      PointLook look = PointLook.ofClasses(points).with(Marks.NONE).withDensity(true);
      int[] pixels = Scattered.drawn(Scattered.frame(points, look, view, 3));
      boolean bare = Arrays.stream(pixels).allMatch(p -> p == PlotTheme.LIGHT.background());
      assertThat(bare).isEqualTo(n == 50);
      ScatterFrame without =
          Scattered.frame(points, Optional.empty(), look.withDensity(false), List.of(), view, 3);
      assertThat(Scattered.drawn(without)).containsOnly(PlotTheme.LIGHT.background());
    }
  }

  private static void check(int pixel, double[] wanted, int ground, double allowed) {
    assertThat(pixel >>> 24).isEqualTo(255);
    for (int channel = 0; channel < 3; channel++) {
      double below = Scattered.channel(ground, channel);
      assertThat((double) Scattered.channel(pixel, channel))
          .isCloseTo(wanted[channel + 1] + (1 - wanted[0]) * below, within(allowed));
    }
  }

  /** Points, their smoothed cells and the cloud between them, in doubles. */
  private static final class Crowd {
    private final int width;
    private final int height;
    private final int columns;
    private final int[][] points;

    /** Number, blue, green and red. */
    private final double[][] cells;

    Crowd(Random random, int width, int height) {
      this.width = width;
      this.height = height;
      columns = width / CELL + 2;
      cells = new double[4][columns * (height / CELL + 2)];
      points = new int[1 + random.nextInt(400)][];
      for (int i = 0; i < points.length; i++) {
        points[i] = new int[] {random.nextInt(width), random.nextInt(height), random.nextInt()};
        int cell = points[i][1] / CELL * columns + points[i][0] / CELL;
        cells[0][cell]++;
        for (int channel = 0; channel < 3; channel++) {
          cells[channel + 1][cell] += Scattered.channel(points[i][2], channel);
        }
      }
      double[] inPicture = new double[cells[0].length];
      for (int at = 0; at < width * height; at++) {
        inPicture[at / width / CELL * columns + at % width / CELL] += 1.0 / (CELL * CELL);
      }
      inPicture = means(means(means(inPicture)));
      for (double[] channel : cells) {
        double[] smoothed = means(means(means(channel)));
        for (int cell = 0; cell < smoothed.length; cell++) {
          channel[cell] = smoothed[cell] / inPicture[cell];
        }
      }
    }

    void addTo(DensityLayer layer) {
      layer.begin(width, height);
      for (int[] point : points) {
        layer.add(point[0], point[1], 1, point[2]);
      }
    }

    double density() {
      return Arrays.stream(cells[0]).max().orElseThrow() / (CELL * CELL);
    }

    private double[] means(double[] values) {
      double[] means = new double[values.length];
      for (int at = 0; at < values.length; at++) {
        for (int other = 0; other < values.length; other++) {
          boolean beside = Math.abs(at % columns - other % columns) <= 1;
          if (beside && Math.abs(at / columns - other / columns) <= 1) {
            means[at] += values[other] / 9;
          }
        }
      }
      return means;
    }

    /** Alpha and weighted colours in the middle of a pixel. */
    double[] at(int x, int y, double strength) {
      double across = Math.max(0, (x + 0.5) / CELL - 0.5);
      double down = Math.max(0, (y + 0.5) / CELL - 0.5);
      double[] mixed = new double[4];
      for (int corner = 0; corner < 4; corner++) {
        int column = (int) across + corner % 2;
        int row = (int) down + corner / 2;
        double weight = 1 - Math.abs(across - column);
        weight *= 1 - Math.abs(down - row);
        double count = cells[0][row * columns + column];
        double alpha = strength * MOST_OPACITY * Math.sqrt(count / (density() * CELL * CELL));
        mixed[0] += weight * alpha;
        for (int channel = 1; channel < 4 && count > 0; channel++) {
          mixed[channel] += weight * alpha * cells[channel][row * columns + column] / count;
        }
      }
      return mixed;
    }
  }
}
