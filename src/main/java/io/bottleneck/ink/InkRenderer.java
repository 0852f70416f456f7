package io.bottleneck.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Strokes and pictures to the 28x28 picture a network sees: the one place that does it, for the
 * drawing pad and for generated digits alike. Pure and without state; any thread.
 *
 * <p>A stroke is the area that a round pen sweeps along a smooth path through its points. A pixel's
 * value is the inked share of its area, counted over 8x8 samples: edges as hard as that have the
 * grey levels of MNIST's, which were made so. With soft pens or pictures on the pad it is the mean
 * of {@value #FINE}x{@value #FINE} samples of an {@link InkRaster}.
 */
public final class InkRenderer {
  /** Points along one side of the picture. */
  static final int SIDE = 28;

  /**
   * Pens wider than this share of the box are scaled with the drawing: unscaled they would leave no
   * room for what they draw.
   */
  private static final double WIDEST_FIXED_PEN = 0.5;

  /** Samples along one side of a pixel where grey ink is drawn. */
  private static final int FINE = 4;

  /**
   * Draws {@code marks} in order; a stroke that erases takes away only what was drawn before it.
   * What lies outside the picture does not count, centred or not.
   *
   * <p>With {@code centre}, the result is fitted into 20x20 and its centre of mass moved to the
   * middle as {@link MnistCentring} tells. While nothing erases, it is the strokes' geometry that
   * is fitted and moved, by eighths of a pixel, and the pen keeps its width however small or large
   * the drawing was; once something erases or a picture lies below, the inked shape is fitted, pen
   * width and all, because a scaled pen under an unscaled eraser would uncover other ink than the
   * user saw. A drawing is enlarged {@value StrokeFit#LARGEST_SCALE} times at most, so that a dot
   * stays a dot.
   *
   * @param centre whether to fit and centre as MNIST's authors did
   * @return 784 new floats in [0,1], row by row, 1 = ink; all zero for no visible ink
   */
  public float[] render(List<? extends Mark> marks, boolean centre) {
    List<Capsule> swept = new ArrayList<>();
    for (Mark mark : marks) {
      if (!(mark instanceof Stroke stroke) || stroke.soft()) {
        return renderGrey(marks, centre);
      }
      addVisible(stroke, swept);
    }
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

  private static float[] renderGrey(List<? extends Mark> marks, boolean centre) {
    InkRaster raster = new InkRaster(SIDE * FINE);
    Drawing drawing = new Drawing(List.copyOf(marks));
    if (centre && drawing.onlyPens()) {
      List<Capsule> swept = new ArrayList<>();
      drawing.marks().forEach(mark -> addVisible((Stroke) mark, swept));
      if (swept.isEmpty()) {
        return new float[SIDE * SIDE];
      }
      if (StrokeFit.keepsPen(swept, WIDEST_FIXED_PEN)) {
        return centred(drawing.moved(StrokeFit.place(swept)));
      }
    }
    raster.draw(drawing);
    return centre
        ? MnistCentring.centre(
            raster.ink(), raster.side(), raster.side(), FINE / (double) StrokeFit.LARGEST_SCALE)
        : means(raster);
  }

  private static float[] centred(Drawing fitted) {
    InkRaster raster = new InkRaster(SIDE * FINE);
    raster.draw(fitted);
    InkMass mass = InkMass.of(means(raster));
    raster.clear();
    raster.draw(fitted.moved(Similarity.shift(mass.dx(), mass.dy())));
    return means(raster);
  }

  private static float[] means(InkRaster raster) {
    float[] means = new float[SIDE * SIDE];
    for (int y = 0; y < raster.side(); y++) {
      for (int x = 0; x < raster.side(); x++) {
        means[y / FINE * SIDE + x / FINE] += raster.ink()[y * raster.side() + x] / (FINE * FINE);
      }
    }
    return means;
  }

  private static void addVisible(Stroke stroke, List<Capsule> swept) {
    for (Capsule piece : StrokeCurve.pieces(stroke)) {
      Capsule seen = piece.clipped(SIDE);
      if (seen != null) {
        swept.add(seen);
      }
    }
  }

  private static InkBitmap draw(List<Capsule> swept) {
    InkBitmap bitmap = new InkBitmap();
    for (Capsule capsule : swept) {
      bitmap.draw(capsule);
    }
    return bitmap;
  }
}
