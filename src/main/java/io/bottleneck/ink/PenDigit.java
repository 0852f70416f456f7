package io.bottleneck.ink;

import java.util.List;

/**
 * One digit as a pen wrote it. Immutable.
 *
 * @param label what was written, 0 to 9
 * @param strokes the pen's movements in their order, at least one; in any unit, x to the right, y
 *     down. Their width says nothing.
 */
public record PenDigit(int label, List<Stroke> strokes) {
  /** Copies the strokes and checks that there are some. */
  public PenDigit {
    strokes = List.copyOf(strokes);
    if (label < 0 || label > 9 || strokes.isEmpty()) {
      throw new IllegalArgumentException(
          "a digit %d of %d strokes".formatted(label, strokes.size()));
    }
  }

  /**
   * The strokes as somebody would have drawn them on the pad: with the longer side of their ink 20
   * pixels, its box in the middle.
   *
   * @param pen width of the pen in pixels of the 28x28 picture, above 0 and below 20
   */
  public List<Stroke> onPad(double pen) {
    return StrokeFit.onPad(strokes, pen);
  }
}
