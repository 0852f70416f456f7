package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Bounds;
import java.util.function.Predicate;

/**
 * What a decoder makes of a grid of places: the surface of digits that the map lays flat. Nobody
 * changes the arrays.
 *
 * @param region the part of the map the grid covers, in map units
 * @param columns cells from left to right
 * @param rows cells from top to bottom
 * @param images {@code columns * rows * 784} floats, unclamped, row by row from the top left; each
 *     is the decoded middle of its cell
 * @param known for each cell whether codes of the data lie near
 */
public record Manifold(Bounds region, int columns, int rows, float[] images, boolean[] known) {
  /** Least cells along the longer side. */
  public static final int LEAST = 10;

  /** Most cells along the longer side. */
  public static final int MOST = 40;

  /**
   * Decodes a grid of square cells that covers {@code wanted}; some 20 ms for 900 cells of the seed
   * network on one core. Cells begin at multiples of their side, so that panning moves the grid and
   * does not make it swim.
   *
   * @param wanted what has to be covered, not empty
   * @param side cells along the longer side of {@code wanted}, {@value #LEAST} to {@value #MOST}
   * @param known whether codes of the data lie near a code
   */
  public static Manifold of(
      Autoencoder network, LatentMap map, Bounds wanted, int side, Predicate<float[]> known) {
    if (side < LEAST || side > MOST || !(wanted.width() > 0) || !(wanted.height() > 0)) {
      throw new IllegalArgumentException("%d cells along a side of %s".formatted(side, wanted));
    }
    double cell = Math.max(wanted.width(), wanted.height()) / side;
    double left = Math.floor(wanted.minX() / cell) * cell;
    double bottom = Math.floor(wanted.minY() / cell) * cell;
    int columns = (int) Math.ceil((wanted.maxX() - left) / cell);
    int rows = (int) Math.ceil((wanted.maxY() - bottom) / cell);
    int size = map.codeSize();
    float[] codes = new float[columns * rows * size];
    boolean[] near = new boolean[columns * rows];
    for (int i = 0; i < near.length; i++) {
      double x = left + (i % columns + 0.5) * cell;
      double y = bottom + (rows - 1 - i / columns + 0.5) * cell;
      float[] code = map.code((float) x, (float) y);
      System.arraycopy(code, 0, codes, i * size, size);
      near[i] = known.test(code);
    }
    Bounds region = new Bounds(left, bottom, left + columns * cell, bottom + rows * cell);
    return new Manifold(region, columns, rows, network.decode(codes), near);
  }

  /** Checks that the arrays fit. */
  public Manifold {
    if (images.length != columns * rows * DigitDataset.PIXELS || known.length != columns * rows) {
      throw new IllegalArgumentException("images do not fill the grid");
    }
  }
}
