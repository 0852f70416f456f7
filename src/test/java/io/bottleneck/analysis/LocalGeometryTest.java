package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Bounds;
import io.bottleneck.ui.workbench.RandomNetworks;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LocalGeometryTest {
  private static final Bounds REGION = new Bounds(-2, 1, 4, 3);

  @Test
  void aLinearDecoderStretchesAlikeAllOver() {
    MadeUpNetwork network = MadeUpNetwork.random(1, 2, false);
    LocalGeometry grid = LocalGeometry.of(network, new PlaneMap(), REGION, 6, 3, () -> false);

    Metric expected = metric((p, j) -> network.derivative(p, j, 0, 0));
    assertThat(grid.area()).hasSize(18);
    for (int cell = 0; cell < 18; cell++) {
      assertThat((double) grid.area()[cell])
          .isCloseTo(expected.area, Percentage.withPercentage(0.01));
      assertThat((double) grid.stretch()[cell])
          .isCloseTo(expected.stretch, Percentage.withPercentage(0.01));
    }
  }

  /** The derivatives of a sine are known; small cells leave little for the differences to miss. */
  @Test
  void aBentDecoderStretchesByItsDerivativesAtEachPlace() {
    MadeUpNetwork network = MadeUpNetwork.random(2, 2, true);
    LocalGeometry grid =
        LocalGeometry.of(network, new PlaneMap(), new Bounds(-8, -6, 8, 6), 23, 17, () -> false);

    for (int row = 0; row < 17; row++) {
      for (int column = 0; column < 23; column++) {
        double x = -8 + 16 * (column + 0.5) / 23;
        double y = -6 + 12 * (row + 0.5) / 17;
        assertThat(grid.x(column)).isCloseTo(x, within(1e-12));
        assertThat(grid.y(row)).isCloseTo(y, within(1e-12));
        Metric expected = metric((p, j) -> network.derivative(p, j, x, y));
        int cell = row * 23 + column;
        assertThat((double) grid.area()[cell])
            .isCloseTo(expected.area, Percentage.withPercentage(0.2));
        assertThat((double) grid.stretch()[cell])
            .isCloseTo(expected.stretch, Percentage.withPercentage(0.2));
      }
    }
    assertThat(max(grid.area())).isGreaterThan(1.2f * grid.area()[8 * 23]); // or all were alike
  }

  /** A real network, asked one code at a time with a step of its own. */
  @Test
  void aTrainedKindOfNetworkIsMeasuredAsByHand() {
    Autoencoder network = RandomNetworks.of(3, 1).autoencoder();
    Bounds region = new Bounds(-30, -30, 30, 30);
    LocalGeometry grid = LocalGeometry.of(network, new PlaneMap(), region, 20, 20, () -> false);

    for (int cell = 0; cell < 400; cell += 7) {
      float x = (float) grid.x(cell % 20);
      float y = (float) grid.y(cell / 20);
      float h = 0.75f; // a quarter of a cell
      float[] left = network.decode(new float[] {x - h, y});
      float[] right = network.decode(new float[] {x + h, y});
      float[] below = network.decode(new float[] {x, y - h});
      float[] above = network.decode(new float[] {x, y + h});
      Metric expected =
          metric(
              (p, j) ->
                  j == 0
                      ? ((double) right[p] - left[p]) / (2 * h)
                      : ((double) above[p] - below[p]) / (2 * h));
      assertThat((double) grid.area()[cell]).isCloseTo(expected.area, within(1e-4));
      assertThat((double) grid.stretch()[cell]).isCloseTo(expected.stretch, within(1e-4));
      float[] back = network.encode(network.decode(new float[] {x, y}));
      assertThat(grid.driftX()[cell]).isCloseTo(back[0] - x, within(1e-3f));
      assertThat(grid.driftY()[cell]).isCloseTo(back[1] - y, within(1e-3f));
    }
  }

  @Test
  void aMapOfMoreDimensionsIsMeasuredInItsPlane() {
    Random random = new Random(4);
    float[] codes = new float[5 * 400];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (float) random.nextGaussian() * (1 + i % 5);
    }
    PrincipalMap map = PrincipalMap.of(codes, 5);
    MadeUpNetwork network = MadeUpNetwork.random(5, 5, false);
    LocalGeometry grid = LocalGeometry.of(network, map, REGION, 4, 2, () -> false);

    double[][] axes = {map.across(), map.up()};
    Metric expected = metric((p, j) -> Vectors.dot(network.weights()[p], axes[j]));
    for (int cell = 0; cell < 8; cell++) {
      assertThat((double) grid.area()[cell])
          .isCloseTo(expected.area, Percentage.withPercentage(0.01));
      assertThat((double) grid.stretch()[cell])
          .isCloseTo(expected.stretch, Percentage.withPercentage(0.01));
      float x = (float) grid.x(cell % 4);
      float y = (float) grid.y(cell / 4);
      float[] back = map.positions(network.encode(network.decode(map.code(x, y))));
      assertThat(grid.driftX()[cell]).isCloseTo(back[0] - x, within(1e-4f));
      assertThat(grid.driftY()[cell]).isCloseTo(back[1] - y, within(1e-4f));
    }
  }

  @Test
  void aCodeOfOneNumberHasNoAreaButIsStretched() {
    MadeUpNetwork network = MadeUpNetwork.random(6, 1, false);
    LocalGeometry grid = LocalGeometry.of(network, new LineMap(), REGION, 3, 1, () -> false);
    assertThat(grid.area()).containsOnly(0);
    double expected = 0;
    for (double[] row : network.weights()) {
      expected += row[0] * row[0];
    }
    assertThat((double) grid.stretch()[1])
        .isCloseTo(Math.sqrt(expected), Percentage.withPercentage(0.01));
  }

  @Test
  void workThatNobodyWantsEnds() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                LocalGeometry.of(
                    MadeUpNetwork.random(7, 2, false),
                    new PlaneMap(),
                    REGION,
                    40,
                    40,
                    () -> asked.incrementAndGet() == 2))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void aGridWithoutCellsIsRefused() {
    MadeUpNetwork network = MadeUpNetwork.random(8, 2, false);
    assertThatThrownBy(() -> LocalGeometry.of(network, new PlaneMap(), REGION, 0, 3, () -> false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                LocalGeometry.of(
                    network, new PlaneMap(), new Bounds(1, 1, 1, 2), 3, 3, () -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private record Metric(double area, double stretch) {}

  private interface Jacobian {
    double at(int pixel, int axis);
  }

  /** The singular values, from the circle's image: the longest and the shortest of many radii. */
  private static Metric metric(Jacobian jacobian) {
    double[] right = new double[DigitDataset.PIXELS];
    double[] up = new double[DigitDataset.PIXELS];
    for (int p = 0; p < DigitDataset.PIXELS; p++) {
      right[p] = jacobian.at(p, 0);
      up[p] = jacobian.at(p, 1);
    }
    double most = 0;
    double least = Double.MAX_VALUE;
    for (int k = 0; k < 360; k++) {
      double along = Math.cos(Math.PI * k / 360);
      double across = Math.sin(Math.PI * k / 360);
      double sum = 0;
      for (int p = 0; p < DigitDataset.PIXELS; p++) {
        double change = right[p] * along + up[p] * across;
        sum += change * change;
      }
      most = Math.max(most, Math.sqrt(sum));
      least = Math.min(least, Math.sqrt(sum));
    }
    return new Metric(most * least, most);
  }

  private static float max(float[] values) {
    float most = values[0];
    for (float value : values) {
      most = Math.max(most, value);
    }
    return most;
  }
}
