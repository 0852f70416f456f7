package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Measures codes of one fixed set of digits, again and again: what depends on the images alone is
 * computed once. Immutable, callable from any thread.
 *
 * <p>The figures are scikit-learn's: {@code trustworthiness} of codes and, with the spaces swapped,
 * as continuity; {@code silhouette_score} of the labels; and the leave-one-out accuracy of a vote
 * among the k nearest, where of labels with as many votes the smallest wins. scikit-learn leaves
 * open who of equally distant digits is nearer (its order depends on the search tree and on
 * rounding); here it is the one with the smaller index, in exact whole numbers between images.
 *
 * <p>A figure that is not defined is NaN: those of labels when the digits carry none; the accuracy
 * when there are no k others; trustworthiness and continuity unless k is less than half the number
 * of digits; the silhouette unless there are at least two classes and fewer than digits; all four
 * when a code holds NaN or an infinity. Codes that are all the same are measured as they are: every
 * digit is as near as any other.
 *
 * <p>Up to {@value PixelOrder#MOST_KEPT} digits two bytes are kept for each pair (8 MB for 2,000
 * digits); more are streamed, which takes some 3 KB a digit and computes the images' distances at
 * each measurement.
 */
public final class LatentQuality {
  /** The usual number of neighbours. */
  public static final int NEIGHBOURS = 10;

  private final int size;
  private final int k;

  /** Classes, or null. */
  private final byte[] labels;

  /** Neighbourhoods of images, or null when they are not wanted or too few. */
  private final PixelOrder pixels;

  private LatentQuality(int size, byte[] labels, int k, PixelOrder pixels) {
    this.size = size;
    this.k = k;
    this.labels = labels;
    this.pixels = pixels;
  }

  /** {@link #of(DigitDataset, int, BooleanSupplier)} to the end. */
  public static LatentQuality of(DigitDataset digits, int k) {
    return of(digits, k, () -> false);
  }

  /**
   * Prepares all four figures.
   *
   * @param digits whose codes will be measured
   * @param k neighbours to look at, at least 1; {@link #NEIGHBOURS} usually
   * @param cancelled asked every few milliseconds
   * @throws IllegalArgumentException if {@code k} is less than 1
   * @throws CancellationException once {@code cancelled} is true
   */
  public static LatentQuality of(DigitDataset digits, int k, BooleanSupplier cancelled) {
    requirePositive(k);
    return new LatentQuality(
        digits.size(), digits.labelBytes(), k, orderOrNull(digits, k, cancelled));
  }

  /**
   * Prepares the two figures of labels only, which need no images and therefore nothing but the
   * labels in memory; trustworthiness and continuity will be NaN.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static LatentQuality ofLabels(DigitDataset digits, int k) {
    requirePositive(k);
    return new LatentQuality(digits.size(), digits.labelBytes(), k, null);
  }

  /**
   * Prepares trustworthiness and continuity only; the figures of labels will be NaN.
   *
   * @param cancelled asked every few milliseconds
   * @throws IllegalArgumentException if {@code k} is less than 1
   * @throws CancellationException once {@code cancelled} is true
   */
  public static LatentQuality ofImages(DigitDataset digits, int k, BooleanSupplier cancelled) {
    requirePositive(k);
    return new LatentQuality(digits.size(), null, k, orderOrNull(digits, k, cancelled));
  }

  private static PixelOrder orderOrNull(DigitDataset digits, int k, BooleanSupplier cancelled) {
    return 2L * k < digits.size() ? PixelOrder.of(digits, k, cancelled) : null;
  }

  /** Number of digits. */
  public int size() {
    return size;
  }

  /** {@link #measure(float[], int, BooleanSupplier)} to the end. */
  public QualityFigures measure(float[] codes, int codeSize) {
    return measure(codes, codeSize, () -> false);
  }

  /**
   * Measures codes of all the digits.
   *
   * @param codes rows of {@code codeSize} floats, in the order of the digits
   * @param codeSize dimensions of a code, at least 1
   * @param cancelled asked every few milliseconds
   * @throws IllegalArgumentException if {@code codes} are not one such row a digit
   * @throws CancellationException once {@code cancelled} is true
   */
  public QualityFigures measure(float[] codes, int codeSize, BooleanSupplier cancelled) {
    if (codeSize < 1 || codes.length != (long) size * codeSize) {
      throw new IllegalArgumentException(
          "%d values are no codes of %d numbers for %d digits"
              .formatted(codes.length, codeSize, size));
    }
    for (float value : codes) {
      if (!Float.isFinite(value)) {
        return QualityFigures.UNDEFINED;
      }
    }
    return new Measurement(new CodeDistances(codes, codeSize)).run(cancelled);
  }

  private static void requirePositive(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("%d neighbours, expected at least 1".formatted(k));
    }
  }

  /** One walk over all digits. */
  private final class Measurement {
    private final CodeDistances codes;
    private final DistanceRow row = new DistanceRow(size);
    private final PixelOrder.View images = pixels == null ? null : pixels.view();
    private final Silhouette silhouette = labels == null ? null : new Silhouette(labels);
    private long right;

    /** By how many places strangers stand too far out, as images and as codes. */
    private long strangersAsImages;

    private long strangersAsCodes;

    Measurement(CodeDistances codes) {
      this.codes = codes;
    }

    QualityFigures run(BooleanSupplier cancelled) {
      for (int i = 0; i < size; i++) {
        if (i % PixelOrder.BLOCK == 0) {
          Cancelled.check(cancelled);
        }
        codes.fill(i, row.squared());
        if (silhouette != null) {
          silhouette.add(i, row.squared());
        }
        row.leaveOut(i);
        look(i, row.nearest(k));
      }
      return new QualityFigures(
          labels == null || size <= k ? Double.NaN : (double) right / size,
          preserved(strangersAsImages),
          preserved(strangersAsCodes),
          silhouette == null ? Double.NaN : silhouette.mean());
    }

    private void look(int digit, int[] nearestCodes) {
      if (labels != null && vote(nearestCodes) == labels[digit]) {
        right++;
      }
      if (images != null) {
        for (int other : nearestCodes) {
          strangersAsImages += Math.max(0, images.rank(digit, other) - k);
        }
        for (int other : images.nearest(digit)) {
          strangersAsCodes += Math.max(0, row.rank(other) - k);
        }
      }
    }

    private int vote(int[] neighbours) {
      int[] votes = new int[DigitDataset.CLASSES];
      int winner = 0;
      for (int neighbour : neighbours) {
        votes[labels[neighbour]]++;
      }
      for (int label = 1; label < votes.length; label++) {
        winner = votes[label] > votes[winner] ? label : winner;
      }
      return winner;
    }

    /** T(k) = 1 - 2 / (n k (2n - 3k - 1)) * sum of (rank - k) over strangers. */
    private double preserved(long strangers) {
      return images == null
          ? Double.NaN
          : 1 - strangers * (2.0 / ((double) size * k * (2.0 * size - 3.0 * k - 1)));
    }
  }
}
