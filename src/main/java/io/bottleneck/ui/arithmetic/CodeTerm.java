package io.bottleneck.ui.arithmetic;

import io.bottleneck.data.DigitDataset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One term of a sum of codes.
 *
 * @param kind where its code comes from
 * @param label the class 0..9 of a class mean, otherwise -1
 */
public record CodeTerm(Kind kind, int label) {
  /** Where a code comes from. */
  public enum Kind {
    /** The mean code of a class. */
    CLASS_MEAN,
    /** The code of the pinned digit. */
    PINNED,
    /** The mean code of the selected digits. */
    SELECTION,
    /** The code of the drawing. */
    DRAWN
  }

  /** All that can be chosen. */
  public static final List<CodeTerm> ALL =
      Stream.concat(
              IntStream.range(0, DigitDataset.CLASSES).mapToObj(CodeTerm::mean),
              Stream.of(Kind.PINNED, Kind.SELECTION, Kind.DRAWN)
                  .map(kind -> new CodeTerm(kind, -1)))
          .toList();

  /** The mean code of class {@code label}. */
  public static CodeTerm mean(int label) {
    return new CodeTerm(Kind.CLASS_MEAN, label);
  }
}
