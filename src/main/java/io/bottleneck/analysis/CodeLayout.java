package io.bottleneck.analysis;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * A non-linear map of codes, by {@link UmapRun UMAP}: digits that are neighbours in all dimensions
 * are neighbours on the plane, at the price that its distances and directions mean little. Of many
 * digits a random choice is laid out; the others stand among their nearest neighbours of these, in
 * the middle weighted by nearness. Immutable, callable from any thread.
 */
public final class CodeLayout {
  /** Digits that are laid out at most: six seconds, where 42,000 take over half a minute. */
  public static final int MOST = 10_000;

  /** Fewest digits that can be laid out. */
  public static final int FEWEST = UmapRun.FEWEST;

  /** Of the whole work; the rest is placing the others. */
  private static final double SHARE = 0.8;

  private final int codeSize;
  private final int[] anchors;

  /** x, y of each anchor. */
  private final float[] places;

  /** x, y of each digit. */
  private final float[] positions;

  private CodeLayout(int codeSize, int[] anchors, float[] places, float[] positions) {
    this.codeSize = codeSize;
    this.anchors = anchors;
    this.places = places;
    this.positions = positions;
  }

  /**
   * Lays out codes. Some ten seconds for 42,000 of 32 dimensions.
   *
   * @param codes rows of {@code codeSize} floats; rows that are not finite have no place
   * @param seed of the choice and of the layout
   * @param progress told 0..1
   * @throws IllegalArgumentException if fewer than {@value UmapRun#FEWEST} codes are finite
   * @throws CancellationException a moment after {@code cancelled} is true
   */
  public static CodeLayout of(
      float[] codes, int codeSize, long seed, BooleanSupplier cancelled, DoubleConsumer progress) {
    return of(codes, codeSize, MOST, seed, cancelled, progress);
  }

  static CodeLayout of(
      float[] codes,
      int codeSize,
      int most,
      long seed,
      BooleanSupplier cancelled,
      DoubleConsumer progress) {
    int[] anchors = choose(codes, codeSize, most, seed);
    if (anchors.length < FEWEST) {
      throw new IllegalArgumentException(
          "%d digits are too few for a non-linear map".formatted(anchors.length));
    }
    float[][] points = new float[anchors.length][];
    for (int a = 0; a < anchors.length; a++) {
      points[a] = row(codes, codeSize, anchors[a]);
    }
    float[] places = UmapRun.of(points, seed, cancelled, done -> progress.accept(SHARE * done));
    LayoutMap map =
        new LayoutMap(codeSize, anchors.length, codes.length / codeSize, points, places);
    float[] positions =
        map.positions(codes, cancelled, done -> progress.accept(SHARE + (1 - SHARE) * done));
    return new CodeLayout(codeSize, anchors, places, positions);
  }

  private static int[] choose(float[] codes, int codeSize, int most, long seed) {
    int[] finite =
        IntStream.range(0, codes.length / codeSize)
            .filter(i -> finite(codes, i * codeSize, codeSize))
            .toArray();
    if (finite.length <= most) {
      return finite;
    }
    return new Random(seed)
        .ints(0, finite.length)
        .distinct()
        .limit(most)
        .map(at -> finite[at])
        .sorted()
        .toArray();
  }

  private static boolean finite(float[] codes, int from, int codeSize) {
    return IntStream.range(from, from + codeSize).allMatch(at -> Float.isFinite(codes[at]));
  }

  private static float[] row(float[] codes, int codeSize, int index) {
    return Arrays.copyOfRange(codes, index * codeSize, (index + 1) * codeSize);
  }

  /** x, y of each digit, in the order of the codes; not to be changed. */
  public float[] positions() {
    return positions;
  }

  /** How many digits were laid out themselves. */
  public int laidOut() {
    return anchors.length;
  }

  /**
   * The layout as a map for the digits' codes of now, which may be newer than those it was made of:
   * places lead to what the digits there are coded as now.
   *
   * @param codes of the same digits
   */
  public LatentMap map(float[] codes) {
    if (codes.length != positions.length / 2 * codeSize) {
      throw new IllegalArgumentException(
          "%d values are no codes of %d for %d digits"
              .formatted(codes.length, codeSize, positions.length / 2));
    }
    float[][] points = new float[anchors.length][];
    for (int a = 0; a < anchors.length; a++) {
      points[a] = row(codes, codeSize, anchors[a]);
    }
    return new LayoutMap(codeSize, anchors.length, positions.length / 2, points, places);
  }

  /**
   * This layout turned, mirrored and shifted, but not stretched, so that the digits stand as near
   * as possible to where {@code earlier} has them (Procrustes analysis in the plane).
   *
   * @param earlier a layout of as many digits
   */
  public CodeLayout alignedWith(CodeLayout earlier) {
    PlaneMotion motion = PlaneMotion.between(positions, earlier.positions);
    return new CodeLayout(codeSize, anchors, motion.applyTo(places), motion.applyTo(positions));
  }
}
