package io.bottleneck.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.Mark;
import io.bottleneck.plot.ClassPalette;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodesFigureTest {
  private static DigitDataset digits(int count, boolean labelled) {
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % DigitDataset.CLASSES);
    }
    return new DigitDataset(
        "made up", new byte[count * DigitDataset.PIXELS], labelled ? labels : null);
  }

  /** A cloud for each class, far from the others. */
  private static float[] positions(int count) {
    Random random = new Random(3);
    float[] positions = new float[2 * count];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * (i % DigitDataset.CLASSES) / DigitDataset.CLASSES;
      positions[2 * i] = (float) (10 * Math.cos(angle) + 0.3 * random.nextGaussian());
      positions[2 * i + 1] = (float) (10 * Math.sin(angle) + 0.3 * random.nextGaussian());
    }
    return positions;
  }

  @Test
  void fewPointsAreCirclesInTheColoursOfTheirClasses() {
    float[] positions = positions(200);
    CodesFigure codes = CodesFigure.around(positions, 2);
    Figure figure = codes.of("codes", positions, digits(200, true));
    assertThat(figure.all(Mark.Raster.class)).isEmpty();
    List<Mark.Circle> circles = figure.all(Mark.Circle.class);
    int drawn = 0;
    for (int i = 0; i < 200; i++) {
      double[] place = codes.place(positions[2 * i], positions[2 * i + 1]);
      int colour = ClassPalette.argb(i % DigitDataset.CLASSES, false);
      drawn +=
          circles.stream()
                  .anyMatch(
                      circle ->
                          circle.x() == place[0]
                              && circle.y() == place[1]
                              && opaque(circle) == colour)
              ? 1
              : 0;
    }
    assertThat(drawn).isEqualTo(200 - codes.outside(positions));
    assertThat(circles).hasSize(drawn + DigitDataset.CLASSES); // the legend
  }

  private static int opaque(Mark.Circle circle) {
    return circle.fill() | 0xFF000000;
  }

  @Test
  void manyPointsAreOnePictureWithTheSameColoursInTheSamePlaces() {
    int count = CodesFigure.MOST_CIRCLES + 1;
    float[] positions = positions(count);
    CodesFigure codes = CodesFigure.around(positions, 2);
    Figure figure = codes.of("codes", positions, digits(count, true));
    Mark.Raster raster = figure.all(Mark.Raster.class).get(0);
    assertThat(figure.all(Mark.Circle.class)).hasSize(DigitDataset.CLASSES);
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      double angle = 2 * Math.PI * label / DigitDataset.CLASSES;
      double[] place = codes.place((float) (10 * Math.cos(angle)), (float) (10 * Math.sin(angle)));
      int x = (int) ((place[0] - raster.x()) * raster.columns() / raster.width());
      int y = (int) ((place[1] - raster.y()) * raster.rows() / raster.height());
      assertThat(nearest(mean(raster, x, y))).as("class %d", label).isEqualTo(label);
    }
  }

  /** The mean colour of what is not nearly white about a pixel. */
  private static int[] mean(Mark.Raster raster, int x, int y) {
    int[] sums = new int[4];
    for (int row = y - 12; row <= y + 12; row++) {
      for (int column = x - 12; column <= x + 12; column++) {
        int pixel = raster.pixels()[row * raster.columns() + column];
        if ((pixel & 0xFF) + (pixel >> 8 & 0xFF) + (pixel >> 16 & 0xFF) < 600) {
          sums[0] += pixel >> 16 & 0xFF;
          sums[1] += pixel >> 8 & 0xFF;
          sums[2] += pixel & 0xFF;
          sums[3]++;
        }
      }
    }
    return new int[] {sums[0] / sums[3], sums[1] / sums[3], sums[2] / sums[3]};
  }

  private static int nearest(int[] colour) {
    int nearest = 0;
    for (int label = 1; label < DigitDataset.CLASSES; label++) {
      nearest = distance(colour, label) < distance(colour, nearest) ? label : nearest;
    }
    return nearest;
  }

  private static double distance(int[] colour, int label) {
    int other = ClassPalette.argb(label, false);
    return Math.pow(colour[0] - (other >> 16 & 0xFF), 2)
        + Math.pow(colour[1] - (other >> 8 & 0xFF), 2)
        + Math.pow(colour[2] - (other & 0xFF), 2);
  }

  @Test
  void equalDistancesAreEqualOnBothAxesOfAPlane() {
    CodesFigure codes = CodesFigure.around(positions(100), 2);
    double[] origin = codes.place(0, 0);
    assertThat(codes.place(5, 0)[0] - origin[0])
        .isCloseTo(origin[1] - codes.place(0, 5)[1], within(1e-9));
  }

  @Test
  void withoutLabelsPointsAreGreyAndThereIsNoLegend() {
    float[] positions = positions(30);
    Figure figure = CodesFigure.around(positions, 2).of("codes", positions, digits(30, false));
    assertThat(figure.all(Mark.Circle.class))
        .isNotEmpty()
        .allMatch(circle -> opaque(circle) == ClassPalette.argb(-1, false));
    assertThat(figure.all(Mark.Text.class)).extracting(Mark.Text::text).doesNotContain("class");
  }

  @Test
  void codesThatAreNoNumbersAreLeftOutAndCounted() {
    float[] positions = positions(50);
    positions[4] = Float.NaN;
    CodesFigure codes = CodesFigure.around(positions, 2);
    int outside = codes.outside(positions);
    assertThat(outside).isPositive();
    assertThat(codes.of("", positions, digits(50, true)).all(Mark.Circle.class))
        .hasSize(50 - outside + DigitDataset.CLASSES);
  }
}
