package io.bottleneck.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Some codes whose places are known, and everything else by its nearest of them. There is no exact
 * way back from a place to a code.
 */
final class LayoutMap implements LatentMap {
  /** Neighbours that have a say. */
  private static final int NEAREST = 5;

  private static final int CHUNK = 256;

  private final int codeSize;
  private final int digits;
  private final float[] codes;

  /** The same codes by dimension, so that one code is compared with all in straight runs. */
  private final float[][] columns;

  private final float[] places;

  /**
   * @param digits how many digits the whole map has
   * @param points codes with known places
   * @param places x, y of each
   */
  LayoutMap(int codeSize, int anchors, int digits, float[][] points, float[] places) {
    this.codeSize = codeSize;
    this.digits = digits;
    this.places = places;
    codes = new float[anchors * codeSize];
    columns = new float[codeSize][anchors];
    for (int a = 0; a < anchors; a++) {
      System.arraycopy(points[a], 0, codes, a * codeSize, codeSize);
      for (int j = 0; j < codeSize; j++) {
        columns[j][a] = points[a][j];
      }
    }
  }

  @Override
  public int codeSize() {
    return codeSize;
  }

  @Override
  public float[] positions(float[] all) {
    return positions(all, () -> false, done -> {});
  }

  /** The same for many codes: a few seconds for 42,000 of 32 dimensions. */
  float[] positions(float[] all, BooleanSupplier cancelled, DoubleConsumer progress) {
    if (all.length % codeSize != 0) {
      throw new IllegalArgumentException(
          "%d values are no rows of %d".formatted(all.length, codeSize));
    }
    int n = all.length / codeSize;
    float[] positions = new float[2 * n];
    float[] squared = new float[columns[0].length];
    for (int i = 0; i < n; i++) {
      if (i % CHUNK == 0) {
        Cancelled.check(cancelled);
        progress.accept((double) i / n);
      }
      Arrays.fill(squared, 0);
      for (int j = 0; j < codeSize; j++) {
        addSquares(columns[j], all[i * codeSize + j], squared);
      }
      float[] place = weighted(nearest(squared), squared, places, 2);
      positions[2 * i] = place[0];
      positions[2 * i + 1] = place[1];
    }
    return positions;
  }

  // In this form Java's compiler uses vector instructions.
  private static void addSquares(float[] column, float at, float[] squared) {
    for (int a = 0; a < squared.length; a++) {
      float difference = column[a] - at;
      squared[a] += difference * difference;
    }
  }

  private static int[] nearest(float[] squared) {
    Nearest nearest = new Nearest(NEAREST, squared.length);
    for (int a = 0; a < squared.length; a++) {
      nearest.offer(a, squared[a]);
    }
    return nearest.indices();
  }

  /** The mean of some rows by the inverse of their squared distances; a hit counts alone. */
  private static float[] weighted(int[] nearest, float[] squared, float[] rows, int size) {
    double[] sum = new double[size];
    double weights = 0;
    for (int a : nearest) {
      if (squared[a] == 0) {
        return Arrays.copyOfRange(rows, a * size, (a + 1) * size);
      }
      weights += 1.0 / squared[a];
      for (int j = 0; j < size; j++) {
        sum[j] += rows[a * size + j] / (double) squared[a];
      }
    }
    float[] mean = new float[size];
    for (int j = 0; j < size; j++) {
      mean[j] = (float) (sum[j] / weights); // NaN where nothing is near a code that is not finite
    }
    return mean;
  }

  @Override
  public float[] code(float x, float y) {
    float[] squared = new float[places.length / 2];
    for (int a = 0; a < squared.length; a++) {
      float dx = places[2 * a] - x;
      float dy = places[2 * a + 1] - y;
      squared[a] = dx * dx + dy * dy;
    }
    return weighted(nearest(squared), squared, codes, codeSize);
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public String description() {
    String all = "UMAP of %d dimensions".formatted(codeSize);
    return anchors() == digits
        ? all
        : all
            + String.format(
                Locale.ROOT,
                ", made of %,d of %,d digits; the others stand by their nearest",
                anchors(),
                digits);
  }

  private int anchors() {
    return places.length / 2;
  }

  @Override
  public String decoding() {
    return "a mean of the %d nearest digits' codes".formatted(Math.min(NEAREST, anchors()));
  }

  @Override
  public boolean continues(LatentMap other) {
    return other.unturned() instanceof LayoutMap map && map.places == places;
  }
}
