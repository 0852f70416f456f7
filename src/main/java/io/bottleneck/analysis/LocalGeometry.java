package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Bounds;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How a network treats the plane of the map, cell by cell: how strongly its decoder stretches it,
 * and where a code drifts to when it is decoded and encoded again.
 *
 * <p>A decoder g lays the plane into the space of images as a curved sheet. With J, the 784x2
 * matrix of its derivatives along the map's two axes, the pull-back metric M = J'J measures on the
 * plane what happens to the images: a step v changes the picture by sqrt(v'Mv). Its area factor
 * sqrt(det M) is large where a small region of the map holds many different pictures, often the
 * border between two kinds of digits, and small where the decoder says the same all over
 * (Arvanitidis, Hansen and Hauberg 2018, "Latent Space Oddity: on the Curvature of Deep Generative
 * Models").
 *
 * <p>Row 0 is the lowest (smallest y); cell (column, row) is entry {@code row * columns + column}.
 * Nobody changes the arrays.
 *
 * @param region the part of the map that was looked at, in map units
 * @param columns cells from left to right
 * @param rows cells from bottom to top
 * @param area sqrt(det J'J) at each cell's middle: the area of the sheet over the area of the
 *     plane, in squared image distance (Euclidean over 784 pixels) over squared map units; at least
 *     0. Zero all over for codes of one number, which have no area.
 * @param stretch the larger singular value of J: by how much the picture changes for each map unit
 *     in the direction in which it changes most; at least 0
 * @param driftX how far encode(decode(z)) lies to the right of z, in map units
 * @param driftY how far it lies above z, in map units
 */
public record LocalGeometry(
    Bounds region,
    int columns,
    int rows,
    float[] area,
    float[] stretch,
    float[] driftX,
    float[] driftY) {
  /**
   * Step of the differences, as a share of a cell's width or height: J is the mean over the middle
   * half of the cell. Much smaller ones would drown in the rounding of floats when the region is
   * small.
   */
  public static final double STEP = 0.25;

  /** Cells that are decoded at one time: five codes each, some 3 MB of images. */
  private static final int CHUNK = 200;

  /** The middle and its neighbours to the right, left, above and below. */
  private static final int CODES = 5;

  private static final double[][] OFFSETS = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};

  /**
   * Asks the network: five decodings and one encoding for each cell, in batches.
   *
   * <p>J comes from central differences, (g(z + h) - g(z - h)) / 2h along each axis with h = {@link
   * #STEP} times the cell's side; their error shrinks with the square of h.
   *
   * @param map how places become codes; where it shows two of many dimensions, the plane is the one
   *     that {@link LatentMap#code} spans and the drift is its shadow on the map
   * @param region not empty: both sides longer than zero
   * @param columns at least 1
   * @param rows at least 1
   * @param cancelled asked every 200 cells
   * @throws CancellationException once {@code cancelled} is true
   */
  public static LocalGeometry of(
      Autoencoder network,
      LatentMap map,
      Bounds region,
      int columns,
      int rows,
      BooleanSupplier cancelled) {
    if (columns < 1 || rows < 1 || !(region.width() > 0) || !(region.height() > 0)) {
      throw new IllegalArgumentException(
          "%d x %d cells of %s are no grid".formatted(columns, rows, region));
    }
    int cells = Math.multiplyExact(columns, rows);
    LocalGeometry grid =
        new LocalGeometry(
            region,
            columns,
            rows,
            new float[cells],
            new float[cells],
            new float[cells],
            new float[cells]);
    for (int from = 0; from < cells; from += CHUNK) {
      Cancelled.check(cancelled);
      grid.fill(network, map, from, Math.min(cells, from + CHUNK));
    }
    return grid;
  }

  /** The middle of cells of this column, in map units. */
  public double x(int column) {
    return region.minX() + (column + 0.5) * region.width() / columns;
  }

  /** The middle of cells of this row, in map units. */
  public double y(int row) {
    return region.minY() + (row + 0.5) * region.height() / rows;
  }

  private double stepX() {
    return STEP * region.width() / columns;
  }

  private double stepY() {
    return STEP * region.height() / rows;
  }

  private void fill(Autoencoder network, LatentMap map, int from, int to) {
    int d = map.codeSize();
    int pixels = DigitDataset.PIXELS;
    float[] codes = new float[(to - from) * CODES * d];
    for (int cell = from; cell < to; cell++) {
      for (int k = 0; k < CODES; k++) {
        float[] code =
            map.code(
                (float) (x(cell % columns) + OFFSETS[k][0] * stepX()),
                (float) (y(cell / columns) + OFFSETS[k][1] * stepY()));
        System.arraycopy(code, 0, codes, ((cell - from) * CODES + k) * d, d);
      }
    }
    float[] images = network.decode(codes);
    float[] middles = new float[(to - from) * pixels];
    for (int i = 0; i < to - from; i++) {
      System.arraycopy(images, i * CODES * pixels, middles, i * pixels, pixels);
      stretch(images, i * CODES * pixels, from + i);
    }
    float[] back = map.positions(network.encode(middles));
    for (int cell = from; cell < to; cell++) {
      driftX[cell] = (float) (back[2 * (cell - from)] - x(cell % columns));
      driftY[cell] = (float) (back[2 * (cell - from) + 1] - y(cell / columns));
    }
  }

  /** From the entries of M = ((e, f), (f, g)). */
  private void stretch(float[] images, int start, int cell) {
    int pixels = DigitDataset.PIXELS;
    double e = 0;
    double f = 0;
    double g = 0;
    for (int p = start; p < start + pixels; p++) {
      double alongX = ((double) images[p + pixels] - images[p + 2 * pixels]) / (2 * stepX());
      double alongY = ((double) images[p + 3 * pixels] - images[p + 4 * pixels]) / (2 * stepY());
      e += alongX * alongX;
      f += alongX * alongY;
      g += alongY * alongY;
    }
    area[cell] = (float) Math.sqrt(Math.max(0, e * g - f * f));
    stretch[cell] = (float) Math.sqrt((e + g) / 2 + Math.hypot((e - g) / 2, f));
  }
}
