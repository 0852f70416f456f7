package io.bottleneck.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * The digits of a sample whose neighbours by code and by pixels have least in common.
 *
 * @param lowestFirst the whole sample, least overlap first, then by index
 * @param k neighbours of each kind
 */
public record Disagreements(List<Disagreement> lowestFirst, int k) {
  /**
   * One digit.
   *
   * @param index in its set
   * @param shared how many of its k neighbours are the same by code and by pixels
   */
  public record Disagreement(int index, int shared) {}

  /** Copies the list. */
  public Disagreements {
    lowestFirst = List.copyOf(lowestFirst);
  }

  /**
   * Compares the neighbours of digits drawn without repetition. Takes some 10 ms a digit of the
   * sample among 42,000.
   *
   * @param pixels searches the digits
   * @param codes rows of {@code d} floats, one for each of the digits
   * @param sample digits to draw; all are taken where there are fewer
   * @param seed of the draw
   * @param cancelled asked at every digit
   * @param progress told 0..1 at every digit
   * @throws CancellationException once {@code cancelled} is true
   */
  public static Disagreements of(
      PixelNeighbours pixels,
      float[] codes,
      int d,
      int k,
      int sample,
      long seed,
      BooleanSupplier cancelled,
      DoubleConsumer progress) {
    int[] drawn = draw(pixels.digits().size(), sample, seed);
    List<Disagreement> found = new ArrayList<>();
    for (int index : drawn) {
      Cancelled.check(cancelled);
      int shared = NeighbourComparison.of(pixels, codes, d, index, k).overlap();
      found.add(new Disagreement(index, shared));
      progress.accept((double) found.size() / drawn.length);
    }
    found.sort(Comparator.comparingInt(Disagreement::shared).thenComparingInt(Disagreement::index));
    return new Disagreements(found, k);
  }

  private static int[] draw(int size, int sample, long seed) {
    if (sample >= size) {
      return IntStream.range(0, size).toArray();
    }
    return new Random(seed).ints(0, size).distinct().limit(sample).toArray();
  }

  /** The mean number of shared neighbours; NaN for an empty sample. */
  public double mean() {
    return lowestFirst.stream().mapToInt(Disagreement::shared).average().orElse(Double.NaN);
  }
}
