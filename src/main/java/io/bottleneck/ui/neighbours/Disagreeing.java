package io.bottleneck.ui.neighbours;

import io.bottleneck.analysis.Disagreements;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.List;

/**
 * The digits of a sample whose neighbours by code and by pixels have least in common.
 *
 * @param map whose digits and codes were compared
 * @param digits least in common first, the first of the sample only
 * @param sample how many digits were compared
 * @param mean shared neighbours of a digit, on average
 */
record Disagreeing(CodeMap map, List<NearDigit> digits, int sample, double mean) {
  private static final int SHOWN = 24;

  static Disagreeing of(CodeMap map, Disagreements found) {
    return new Disagreeing(
        map,
        found.lowestFirst().stream()
            .limit(SHOWN)
            .map(one -> NearDigit.of(map.digits(), one.index(), one.shared()))
            .toList(),
        found.lowestFirst().size(),
        found.mean());
  }
}
