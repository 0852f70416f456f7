package io.bottleneck.ui.latent;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.plot.PointColours;
import io.bottleneck.plot.ScatterPoints;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.Arrays;
import java.util.Optional;

/**
 * The colours of the points of one map, and what they mean.
 *
 * @param by what they stand for; {@link ColourBy#CLASS} where the wanted figures are not known yet
 * @param colours one a point
 * @param low value of the first colour; NaN where colours are no scale
 * @param high value of the last colour
 */
public record Colouring(ColourBy by, PointColours colours, double low, double high) {
  /**
   * Values beyond these shares of the points take the end colours, so that outliers hide nothing.
   */
  private static final double TAIL = 0.02;

  /**
   * What to colour.
   *
   * @param by what is wanted
   * @param map whose points
   * @param before the map of the epoch before, if it shows the same digits
   * @param errors of the map's digits, if they are known
   * @param learned so many of the map's first digits were learned from
   */
  record Wish(
      ColourBy by,
      CodeMap map,
      Optional<CodeMap> before,
      Optional<ReconstructionErrors> errors,
      int learned) {}

  /** Colours as wished, or by class while there is nothing to colour by; any thread. */
  static Colouring of(Wish wish) {
    ScatterPoints points = wish.map.index().points();
    return switch (wish.by) {
      case ERROR -> wish.errors.map(errors -> ofErrors(errors)).orElseGet(() -> ofClasses(points));
      case MOVEMENT ->
          wish.before
              .map(before -> ofValues(wish.by, moved(before.index().points(), points)))
              .orElseGet(() -> ofClasses(points));
      case SPLIT -> {
        PointColours two = PointColours.ofTwo(wish.learned, points.size());
        yield new Colouring(wish.by, two, Double.NaN, Double.NaN);
      }
      case CLASS -> ofClasses(points);
    };
  }

  private static Colouring ofClasses(ScatterPoints points) {
    PointColours colours = PointColours.ofClasses(points.classes());
    return new Colouring(ColourBy.CLASS, colours, Double.NaN, Double.NaN);
  }

  private static Colouring ofErrors(ReconstructionErrors errors) {
    float[] values = new float[errors.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = errors.error(i);
    }
    return ofValues(ColourBy.ERROR, values);
  }

  private static Colouring ofValues(ColourBy by, float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted); // NaN comes last
    int finite = sorted.length;
    while (finite > 0 && !Float.isFinite(sorted[finite - 1])) {
      finite--;
    }
    double low = finite == 0 ? 0 : sorted[(int) (TAIL * (finite - 1))];
    double high = finite == 0 ? 0 : sorted[(int) Math.ceil((1 - TAIL) * (finite - 1))];
    return new Colouring(by, PointColours.ofValues(values, low, high), low, high);
  }

  private static float[] moved(ScatterPoints before, ScatterPoints now) {
    float[] moved = new float[now.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (float) Math.hypot(now.x(i) - before.x(i), now.y(i) - before.y(i));
    }
    return moved;
  }
}
