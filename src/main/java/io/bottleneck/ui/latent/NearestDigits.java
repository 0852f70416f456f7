package io.bottleneck.ui.latent;

import io.bottleneck.analysis.LabelVote;
import io.bottleneck.analysis.Neighbours;
import io.bottleneck.ui.view.LabelledDigit;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The digits whose codes lie nearest to that of an inspected one.
 *
 * @param digits nearest first, without the inspected digit itself
 * @param vote what their labels say
 */
public record NearestDigits(List<LabelledDigit> digits, LabelVote vote) {
  /** How many are asked. */
  public static final int COUNT = 15;

  /** Copies the list. */
  public NearestDigits {
    digits = List.copyOf(digits);
  }

  /**
   * Looks at all codes of {@code map}. A drawing is encoded by the map's own network, since codes
   * of other weights cannot be compared with it.
   */
  static NearestDigits of(CodeMap map, DigitCard card) {
    int size = map.source().codeSize();
    float[] code = card.index() < 0 ? map.source().encode(card.image()) : map.code(card.index());
    int[] found =
        Arrays.stream(Neighbours.nearest(map.codes(), size, code, COUNT + 1))
            .filter(index -> index != card.index())
            .limit(COUNT)
            .toArray();
    List<LabelledDigit> digits = new ArrayList<>();
    for (int index : found) {
      digits.add(LabelledDigit.of(map.digits(), index));
    }
    return new NearestDigits(digits, LabelVote.of(map.digits(), found));
  }
}
