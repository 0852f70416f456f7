package io.bottleneck.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Strokes to the 28x28 picture a network sees: the one place that does it, for the drawing pad and
 * for generated digits alike. Pure and without state; any thread.
 *
 * <p>A stroke is the area that a round pen sweeps along a smooth path through its points. A pixel's
 * value is the inked share of its area, counted over 8x8 samples: edges as hard as that have the
 * grey levels of MNIST's, which were made so.
 */
public final class InkRenderer {
  /** Points along one side of the picture. */
  static final int SIDE = 28;

  /**
   * Pens wider than this share of the box are scaled with the drawing: unscaled they would leave no
   * room for what they draw.
   */
  private static final double WIDEST_FIXED_PEN = 0.5;

  /**
   * Draws {@code strokes} in order; a stroke that erases takes away only what was drawn before it.
   * What lies outside the picture does not count, centred or not.
   *
   * <p>With {@code centre}, the result is fitted into 20x20 and its centre of mass moved to the
   * middle as {@link MnistCentring} tells. While nothing erases, it is the strokes' geometry that
   * is fitted and moved, by eighths of a pixel, and the pen keeps its width however small or large
   * the drawing was; once something erases, the inked shape is fitted, pen width and all, because a
   * scaled pen under an unscaled eraser would uncover other ink than the user saw. A drawing is
   * enlarged {@value StrokeFit#LARGEST_SCALE} times at most, so that a dot stays a dot.
   *
   * @param centre whether to fit and centre as MNIST's authors did
   * @return 784 new floats in [0,1], row by row, 1 = ink; all zero for no visible ink
   */
  public float[] render(List<Stroke> strokes, boolean centre) {
    List<Capsule> swept = visible(strokes);
    if (!centre) {
      return draw(swept).coverage();
    }
    if (StrokeFit.keepsPen(swept, WIDEST_FIXED_PEN)) {
      return draw(StrokeFit.toBox(swept)).centred();
    }
    return MnistCentring.centre(
        draw(swept).samples(),
        InkBitmap.SIDE,
        InkBitmap.SIDE,
        InkBitmap.SAMPLES / StrokeFit.LARGEST_SCALE);
  }

  private static List<Capsule> visible(List<Stroke> strokes) {
    List<Capsule> swept = new ArrayList<>();
    for (Stroke stroke : strokes) {
      double[][] path = StrokeCurve.through(stroke.xs(), stroke.ys());
      double[] xs = path[0];
      double[] ys = path[1];
      double radius = stroke.width() / 2;
      for (int i = Math.min(1, xs.length - 1); i < xs.length; i++) {
        int from = Math.max(0, i - 1);
        Capsule whole = new Capsule(xs[from], ys[from], xs[i], ys[i], radius, stroke.erases());
        Capsule seen = whole.clipped(SIDE);
        if (seen != null) {
          swept.add(seen);
        }
      }
    }
    return swept;
  }

  private static InkBitmap draw(List<Capsule> swept) {
    InkBitmap bitmap = new InkBitmap();
    for (Capsule capsule : swept) {
      bitmap.draw(capsule);
    }
    return bitmap;
  }
}
