package io.bottleneck.ui.neighbours;

import io.bottleneck.analysis.LabelVote;
import io.bottleneck.analysis.NeighbourComparison;
import io.bottleneck.analysis.PixelNeighbours;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.List;

/**
 * What is near one subject.
 *
 * @param subject whose neighbours these are
 * @param image what it looks like, 784 floats
 * @param label its class, or -1
 * @param byCode nearest code first
 * @param byPixels nearest image first
 * @param overlap how many are in both lists
 * @param codeVote what the labels of the first list say
 * @param pixelVote what the labels of the second list say
 * @param epoch of the codes
 */
record Neighbourhood(
    Subject subject,
    float[] image,
    int label,
    List<NearDigit> byCode,
    List<NearDigit> byPixels,
    int overlap,
    LabelVote codeVote,
    LabelVote pixelVote,
    double epoch) {
  /** How many neighbours of each kind. */
  static final int COUNT = 15;

  /**
   * Searches all digits of {@code map}; some 10 ms for 42,000. A drawing is encoded, and a place
   * decoded, by the map's own network, since codes of other weights cannot be compared.
   */
  static Neighbourhood of(CodeMap map, PixelNeighbours pixels, Subject subject) {
    DigitDataset digits = map.digits();
    Autoencoder network = map.source();
    int d = network.codeSize();
    if (subject.index() >= 0) {
      int index = subject.index();
      return of(
          map,
          subject,
          digits.image(index),
          NeighbourComparison.of(pixels, map.codes(), d, index, COUNT));
    }
    float[] image = subject.image() != null ? subject.image() : network.decode(subject.code());
    float[] code = subject.code() != null ? subject.code() : network.encode(image);
    return of(
        map, subject, image, NeighbourComparison.of(pixels, map.codes(), d, code, image, COUNT));
  }

  private static Neighbourhood of(
      CodeMap map, Subject subject, float[] image, NeighbourComparison found) {
    DigitDataset digits = map.digits();
    return new Neighbourhood(
        subject,
        image,
        subject.index() >= 0 ? digits.label(subject.index()) : DigitDataset.UNLABELLED,
        pictures(digits, found.byCode(), found.byPixels()),
        pictures(digits, found.byPixels(), found.byCode()),
        found.overlap(),
        found.codeVote(),
        found.pixelVote(),
        map.epoch());
  }

  private static List<NearDigit> pictures(
      DigitDataset digits, List<Integer> these, List<Integer> others) {
    return these.stream()
        .map(index -> NearDigit.of(digits, index, others.contains(index) ? 1 : 0))
        .toList();
  }
}
