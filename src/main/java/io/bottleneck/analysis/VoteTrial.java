package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * How often a {@link LabelVote} among the k nearest codes is right, for several k: by
 * cross-validation, which deals the digits out into parts and lets each digit be judged by those of
 * the other parts only, so that nobody votes on itself (Stone, "Cross-validatory choice and
 * assessment of statistical predictions", 1974). Immutable, callable from any thread.
 */
public final class VoteTrial {
  /** Digits between two questions whether to go on. */
  private static final int CHUNK = 256;

  private final int[] ks;

  /** By k and part: the share of the part's digits that were judged rightly. */
  private final double[][] shares;

  /** By k: the share of all digits. */
  private final double[] right;

  private VoteTrial(int[] ks, int[][] counts, int[] sizes) {
    this.ks = ks.clone();
    shares = new double[ks.length][sizes.length];
    right = new double[ks.length];
    for (int at = 0; at < ks.length; at++) {
      for (int part = 0; part < sizes.length; part++) {
        shares[at][part] = (double) counts[at][part] / sizes[part];
      }
      right[at] = (double) IntStream.of(counts[at]).sum() / IntStream.of(sizes).sum();
    }
  }

  /**
   * Tries all {@code ks} on the same parts; a few seconds for 42,000 codes of two numbers.
   *
   * @param codes of {@code digits}, rows of {@code d} floats
   * @param ks numbers of neighbours, ascending, 1 to {@link #most}
   * @param parts as many as digits at most, at least 2
   * @param seed deals out the digits
   * @param cancelled asked every few milliseconds
   * @throws IllegalArgumentException if the digits carry no labels or a number is out of range
   * @throws CancellationException once {@code cancelled} is true
   */
  public static VoteTrial of(
      DigitDataset digits,
      float[] codes,
      int d,
      int[] ks,
      int parts,
      long seed,
      BooleanSupplier cancelled) {
    int n = digits.size();
    if (!digits.labelled() || codes.length != n * d || parts < 2 || parts > n) {
      throw new IllegalArgumentException(
          "%d parts of %d digits with %d values".formatted(parts, n, codes.length));
    }
    int largest = ks[ks.length - 1];
    if (ks[0] < 1 || largest > most(n, parts)) {
      throw new IllegalArgumentException(
          "%d to %d neighbours, expected 1 to %d".formatted(ks[0], largest, most(n, parts)));
    }
    int[] part = dealt(n, parts, seed);
    int[] sizes = new int[parts];
    int[][] counts = new int[ks.length][parts];
    CodeTree tree = new CodeTree(codes, d);
    for (int i = 0; i < n; i++) {
      if (i % CHUNK == 0) {
        Cancelled.check(cancelled);
      }
      int own = part[i];
      sizes[own]++;
      float[] code = Arrays.copyOfRange(codes, i * d, (i + 1) * d);
      int[] nearest = tree.nearest(code, largest, other -> part[other] != own);
      for (int at = 0; at < ks.length; at++) {
        int[] voters = Arrays.copyOf(nearest, Math.min(ks[at], nearest.length));
        counts[at][own] += LabelVote.of(digits, voters).majority() == digits.label(i) ? 1 : 0;
      }
    }
    return new VoteTrial(ks, counts, sizes);
  }

  /** The largest k that leaves all parts enough neighbours. */
  public static int most(int digits, int parts) {
    return digits - (digits + parts - 1) / parts;
  }

  /** The numbers of neighbours that were tried, ascending. */
  public int[] ks() {
    return ks.clone();
  }

  /** Into how many parts the digits were dealt out. */
  public int parts() {
    return shares[0].length;
  }

  /** The number of neighbours that was right most often, of several the smallest. */
  public int best() {
    int best = 0;
    for (int at = 1; at < ks.length; at++) {
      best = right[at] > right[best] ? at : best;
    }
    return ks[best];
  }

  /**
   * The share of the digits that {@code k} neighbours judged rightly, 0..1.
   *
   * @throws IllegalArgumentException if {@code k} was not tried
   */
  public double share(int k) {
    return right[place(k)];
  }

  /**
   * The standard error of {@link #share}: how far the shares of the parts are spread, divided by
   * the root of their number.
   */
  public double standardError(int k) {
    double[] parts = shares[place(k)];
    double mean = Arrays.stream(parts).average().orElseThrow();
    double squares = Arrays.stream(parts).map(share -> (share - mean) * (share - mean)).sum();
    return Math.sqrt(squares / (parts.length - 1) / parts.length);
  }

  private int place(int k) {
    int at = Arrays.binarySearch(ks, k);
    if (at < 0) {
      throw new IllegalArgumentException("%d neighbours were not tried".formatted(k));
    }
    return at;
  }

  /** A part for each digit; parts differ by one digit at most. */
  private static int[] dealt(int n, int parts, long seed) {
    int[] part = new int[n];
    int[] order = StratifiedSample.shuffled(n, seed);
    for (int i = 0; i < n; i++) {
      part[order[i]] = i % parts;
    }
    return part;
  }
}
