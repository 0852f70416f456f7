package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Bounds;
import io.bottleneck.ui.workbench.RandomNetworks;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ManifoldTest {
  private final Autoencoder network = RandomNetworks.of(3, 1).autoencoder();

  @RepeatedTest(8)
  void everyCellIsTheDecodedMiddleOfItsPlaceAndTheGridCoversWhatIsWanted(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    double x = random.nextGaussian() * 10;
    double y = random.nextGaussian() * 10;
    Bounds wanted =
        new Bounds(x, y, x + 0.1 + 5 * random.nextDouble(), y + 0.1 + 5 * random.nextDouble());
    int side = 10 + random.nextInt(31);
    Manifold grid = Manifold.of(network, new PlaneMap(), wanted, side, code -> code[0] > x + 1);

    Bounds region = grid.region();
    assertThat(region.minX()).isLessThanOrEqualTo(wanted.minX());
    assertThat(region.minY()).isLessThanOrEqualTo(wanted.minY());
    assertThat(region.maxX()).isGreaterThanOrEqualTo(wanted.maxX() - 1e-9);
    assertThat(region.maxY()).isGreaterThanOrEqualTo(wanted.maxY() - 1e-9);
    double cell = region.width() / grid.columns();
    assertThat(region.height() / grid.rows()).isCloseTo(cell, within(1e-9));
    assertThat(Math.max(grid.columns(), grid.rows())).isBetween(side, side + 1);
    for (int probe = 0; probe < 20; probe++) {
      int column = random.nextInt(grid.columns());
      int row = random.nextInt(grid.rows());
      float atX = (float) (region.minX() + (column + 0.5) * cell);
      float atY = (float) (region.maxY() - (row + 0.5) * cell);
      int at = row * grid.columns() + column;
      float[] image =
          Arrays.copyOfRange(
              grid.images(), at * DigitDataset.PIXELS, (at + 1) * DigitDataset.PIXELS);
      assertThat(image).containsExactly(network.decode(new float[] {atX, atY}), within(1e-4f));
      assertThat(grid.known()[at]).isEqualTo(atX > x + 1);
    }
  }

  @Test
  void panningMovesTheGridByWholeCellsSoThatItDoesNotSwim() {
    Bounds here = new Bounds(0.3, 0.2, 4.3, 3.2);
    Bounds there = new Bounds(0.95, 0.61, 4.95, 3.61);
    Manifold before = Manifold.of(network, new PlaneMap(), here, 20, code -> true);
    Manifold after = Manifold.of(network, new PlaneMap(), there, 20, code -> true);
    double cell = before.region().width() / before.columns();
    double moved = (after.region().minX() - before.region().minX()) / cell;
    assertThat(moved).isCloseTo(Math.rint(moved), within(1e-6)).isGreaterThan(2);
  }

  @Test
  void otherSizesAreRefused() {
    for (int side : new int[] {Manifold.LEAST - 1, Manifold.MOST + 1}) {
      assertThatThrownBy(
              () -> Manifold.of(network, new PlaneMap(), Bounds.UNIT, side, code -> true))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> Manifold.of(network, new PlaneMap(), new Bounds(1, 1, 1, 2), 20, code -> true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
