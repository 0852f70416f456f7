package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;

/**
 * Squared distances between digits' pixels, grey levels 0..255. In whole numbers, so that what is
 * equally far is so whatever the order of summation. Takes some 3 KB a digit. Immutable, callable
 * from any thread.
 *
 * <p>By |x - y|^2 = |x|^2 + |y|^2 - 2 xy, with xy summed over the pixels where x has ink.
 */
final class PixelDistances {
  /** Digits in a tile; a tile stays in a core's cache while many rows pass over it. */
  private static final int TILE = 512;

  private final DigitDataset digits;

  /** Grey levels by tile, pixel and digit in the tile; the last tile is filled up with paper. */
  private final int[][][] tiles;

  private final int[] norms;

  PixelDistances(DigitDataset digits) {
    this.digits = digits;
    norms = new int[digits.size()];
    tiles = new int[(digits.size() + TILE - 1) / TILE][DigitDataset.PIXELS][TILE];
    InkedPixels ink = new InkedPixels();
    for (int i = 0; i < norms.length; i++) {
      ink.read(digits, i);
      for (int s = 0; s < ink.count(); s++) {
        int grey = ink.grey(s);
        tiles[i / TILE][ink.place(s)][i % TILE] = grey;
        norms[i] += grey * grey; // at most 784 * 255^2 in all, far inside an int
      }
    }
  }

  /** Number of digits. */
  int size() {
    return norms.length;
  }

  /**
   * Fills the rows of digits {@code from} to {@code to} (exclusive). A few dozen at a time are
   * quicker than one.
   *
   * @param rows at least {@code to - from} rows of {@code size()}
   */
  void fill(int from, int to, int[][] rows) {
    InkedPixels[] inks = new InkedPixels[to - from];
    for (int i = from; i < to; i++) {
      inks[i - from] = new InkedPixels();
      inks[i - from].read(digits, i);
    }
    int[] products = new int[TILE];
    for (int t = 0; t < tiles.length; t++) {
      int start = t * TILE;
      int count = Math.min(TILE, norms.length - start);
      for (int r = 0; r < inks.length; r++) {
        multiply(inks[r], tiles[t], products);
        int[] row = rows[r];
        int norm = norms[from + r];
        for (int j = 0; j < count; j++) {
          row[start + j] = norm + norms[start + j] - 2 * products[j];
        }
      }
    }
  }

  private static void multiply(InkedPixels ink, int[][] tile, int[] products) {
    Arrays.fill(products, 0);
    int s = 0;
    for (; s + 3 < ink.count(); s += 4) {
      addFour(ink, s, tile, products);
    }
    for (; s < ink.count(); s++) {
      add(ink.grey(s), tile[ink.place(s)], products);
    }
  }

  /** Four at once, as reading and writing the sums costs more than the products. */
  private static void addFour(InkedPixels ink, int s, int[][] tile, int[] products) {
    addFour(
        ink.grey(s),
        tile[ink.place(s)],
        ink.grey(s + 1),
        tile[ink.place(s + 1)],
        ink.grey(s + 2),
        tile[ink.place(s + 2)],
        ink.grey(s + 3),
        tile[ink.place(s + 3)],
        products);
  }

  // A row an array, all read at the same j: in this form Java's compiler uses vector instructions.
  private static void addFour(
      int a, int[] as, int b, int[] bs, int c, int[] cs, int d, int[] ds, int[] products) {
    for (int j = 0; j < products.length; j++) {
      products[j] += a * as[j] + b * bs[j] + c * cs[j] + d * ds[j];
    }
  }

  private static void add(int a, int[] as, int[] products) {
    for (int j = 0; j < products.length; j++) {
      products[j] += a * as[j];
    }
  }
}
