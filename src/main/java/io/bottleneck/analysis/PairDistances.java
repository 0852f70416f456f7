package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * How far pairs of digits are from each other, which makes the distance of one pair readable: "as
 * near as 3 of 100". Distances between codes have a network's own unit and say nothing by
 * themselves.
 *
 * @param count how many pairs were measured
 * @param complete whether these are all pairs there are; else they were drawn at random
 * @param codes Euclidean distances between codes
 * @param pixels mean squared differences over the 784 pixels in [0,1]
 */
public record PairDistances(int count, boolean complete, Ranks codes, Ranks pixels) {
  /** Pairs measured where there are more: enough to tell 99.99 % from 99.98 %, in half a second. */
  public static final int MOST = 50_000;

  private static final int CHECKED_EVERY = 1000;

  /**
   * Pairs of any two of the digits, all alike likely.
   *
   * @param codes rows of {@code d} floats, one for each of {@code pixels.digits()}
   * @param seed of the draw where not all pairs are measured
   * @param cancelled asked every thousand pairs
   * @return none for fewer than two digits
   * @throws java.util.concurrent.CancellationException once {@code cancelled} is true
   */
  public static PairDistances any(
      PixelNeighbours pixels, float[] codes, int d, long seed, BooleanSupplier cancelled) {
    int[] everyDigit = new int[pixels.digits().size()];
    Arrays.setAll(everyDigit, i -> i);
    return of(new int[][] {everyDigit}, pixels, codes, d, seed, cancelled);
  }

  /**
   * Pairs of two digits of the same class, all alike likely; digits without a label are in none.
   * Otherwise as {@link #any}.
   */
  public static PairDistances sameClass(
      PixelNeighbours pixels, float[] codes, int d, long seed, BooleanSupplier cancelled) {
    DigitDataset digits = pixels.digits();
    int[][] classes = new int[DigitDataset.CLASSES][];
    int[] place = new int[DigitDataset.CLASSES];
    Arrays.setAll(classes, label -> new int[digits.size()]);
    for (int i = 0; i < digits.size(); i++) {
      int label = digits.label(i);
      if (label != DigitDataset.UNLABELLED) {
        classes[label][place[label]++] = i;
      }
    }
    Arrays.setAll(classes, label -> Arrays.copyOf(classes[label], place[label]));
    return of(classes, pixels, codes, d, seed, cancelled);
  }

  /** The share of the pairs that are further apart by code, 0..100; half of equal ones counted. */
  public double furtherCodes(double distance) {
    return 100 - codes.percentile(distance);
  }

  /** The share of the pairs that are further apart by pixels, as {@link #furtherCodes}. */
  public double furtherPixels(double distance) {
    return 100 - pixels.percentile(distance);
  }

  /** Pairs within one of {@code groups}. */
  private static PairDistances of(
      int[][] groups,
      PixelNeighbours pixels,
      float[] codes,
      int d,
      long seed,
      BooleanSupplier cancelled) {
    long[] upTo = new long[groups.length];
    long all = 0;
    for (int g = 0; g < groups.length; g++) {
      all += (long) groups[g].length * (groups[g].length - 1) / 2;
      upTo[g] = all;
    }
    int count = (int) Math.min(MOST, all);
    SplittableRandom random = new SplittableRandom(seed);
    float[] codeDistances = new float[count];
    float[] pixelDistances = new float[count];
    int group = 0;
    int low = 0;
    int high = 0;
    for (int p = 0; p < count; p++) {
      if (p % CHECKED_EVERY == 0) {
        Cancelled.check(cancelled);
      }
      if (all > MOST) { // any pair, whatever came before
        group = groupOf(upTo, random.nextLong(all));
        high = random.nextInt(groups[group].length);
        low = random.nextInt(groups[group].length - 1);
        low += low >= high ? 1 : 0;
      } else if (++low >= high) { // the next pair
        low = 0;
        high++;
        while (high >= groups[group].length) {
          group++;
          high = 1;
        }
      }
      int a = groups[group][low];
      int b = groups[group][high];
      float[] code = Arrays.copyOfRange(codes, a * d, (a + 1) * d);
      codeDistances[p] = (float) Neighbours.distance(codes, d, b, code);
      pixelDistances[p] = (float) pixels.distance(a, b);
    }
    return new PairDistances(count, all <= MOST, Ranks.of(codeDistances), Ranks.of(pixelDistances));
  }

  private static int groupOf(long[] upTo, long pair) {
    int group = 0;
    while (pair >= upTo[group]) {
      group++;
    }
    return group;
  }
}
