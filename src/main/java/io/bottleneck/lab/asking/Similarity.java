package io.bottleneck.lab.asking;

import java.util.Locale;

/**
 * How alike something is to one digit. Shares of pairs are in per cent, 0..100: of 99, two digits
 * are nearer to each other than 99 of 100 pairs.
 *
 * @param index of the digit in its set
 * @param label its class 0..9, or {@code DigitDataset.UNLABELLED}
 * @param codeDistance Euclidean distance of the codes, in the network's own unit
 * @param byCode share of pairs of any two digits whose codes are further apart
 * @param byCodeInClass share of pairs within a class whose codes are further apart
 * @param pixelDistance mean squared difference of the 784 pixels in [0,1]
 * @param byPixels share of pairs of any two digits whose pixels are further apart
 * @param byPixelsInClass share of pairs within a class whose pixels are further apart
 */
public record Similarity(
    int index,
    int label,
    double codeDistance,
    double byCode,
    double byCodeInClass,
    double pixelDistance,
    double byPixels,
    double byPixelsInClass) {

  /**
   * A share in words of at most seven letters: what rounds to all or none of the pairs without
   * being it is told apart.
   */
  public static String percent(double share) {
    if (share > 99.99 && share < 100) {
      return ">99.99%";
    }
    if (share > 0 && share < 0.01) {
      return "<0.01%";
    }
    return String.format(Locale.ROOT, share == 100 ? "100%%" : "%.2f%%", share);
  }
}
