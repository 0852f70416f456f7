package io.bottleneck.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the reconstruction errors of some digits are spread, beside those of all: shares in bins of
 * equal width. Immutable.
 *
 * @param upTo the upper end of the last bin; the lower end of the first is 0. All but half a
 *     percent of all errors lie below: the few others, and what is not a number, are counted in the
 *     last bin, so that they do not press the rest together.
 * @param all the share of all digits in each bin, 0..1
 * @param chosen the share of the chosen digits in each bin, 0..1; zeros when none are chosen
 */
public record ErrorHistogram(double upTo, List<Double> all, List<Double> chosen) {
  /** Number of bins. */
  public static final int BINS = 32;

  private static final double SHOWN_SHARE = 0.995;

  /** Copies the lists. */
  public ErrorHistogram {
    all = List.copyOf(all);
    chosen = List.copyOf(chosen);
  }

  /**
   * Counts.
   *
   * @param chosen indices of digits
   */
  public static ErrorHistogram of(ReconstructionErrors errors, int[] chosen) {
    double upTo = errors.quantile(SHOWN_SHARE);
    if (!(upTo > 0 && upTo < Double.POSITIVE_INFINITY)) {
      upTo = 1; // all are zero, or nothing is known
    }
    double[] ofAll = new double[BINS];
    for (int i = 0; i < errors.size(); i++) {
      ofAll[bin(errors.error(i), upTo)] += 1.0 / errors.size();
    }
    double[] ofChosen = new double[BINS];
    for (int index : chosen) {
      ofChosen[bin(errors.error(index), upTo)] += 1.0 / chosen.length;
    }
    return new ErrorHistogram(upTo, list(ofAll), list(ofChosen));
  }

  private static int bin(double error, double upTo) {
    return error < upTo ? (int) (error / upTo * BINS) : BINS - 1; // not a number is not below
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().collect(Collectors.toList());
  }
}
