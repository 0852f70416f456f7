package io.bottleneck.ink;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Scales the geometry of a drawing so that its ink, pen included, fits the 20x20 box. */
final class StrokeFit {
  /**
   * A drawing is enlarged at most so often. Without a limit the first movement of a pen, half a
   * unit long, would be blown up to the height of a whole digit.
   */
  static final int LARGEST_SCALE = 4;

  private StrokeFit() {}

  /** Whether nothing erases and every pen is at most {@code share} of the box wide. */
  static boolean keepsPen(List<Capsule> swept, double share) {
    double widest = share * MnistCentring.BOX / 2;
    return swept.stream().noneMatch(c -> c.erases() || c.radius() > widest);
  }

  /** The drawing put in its {@link #place}, pen width unchanged. */
  static List<Capsule> toBox(List<Capsule> swept) {
    if (swept.isEmpty()) {
      return swept;
    }
    Similarity place = place(swept);
    return swept.stream().map(c -> c.moved(place.scale(), place.dx(), place.dy())).toList();
  }

  /**
   * Scales so that the longer side of the drawing's box, grown by the widest pen, measures {@value
   * MnistCentring#BOX}; the box's upper left corner goes to that of the 20x20 box in the middle of
   * the picture.
   */
  static Similarity place(List<Capsule> swept) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    double pen = 0;
    for (Capsule c : swept) {
      left = Math.min(left, Math.min(c.ax(), c.bx()));
      right = Math.max(right, Math.max(c.ax(), c.bx()));
      top = Math.min(top, Math.min(c.ay(), c.by()));
      bottom = Math.max(bottom, Math.max(c.ay(), c.by()));
      pen = Math.max(pen, 2 * c.radius());
    }
    double longer = Math.max(right - left, bottom - top);
    double scale = Math.min(LARGEST_SCALE, (MnistCentring.BOX - pen) / longer);
    double corner = MnistCentring.MARGIN + pen / 2;
    return new Similarity(scale, 0, corner - left * scale, corner - top * scale);
  }

  /**
   * Strokes of any unit brought onto the pad and given a pen: the longer side of their box, grown
   * by the pen, measures {@value MnistCentring#BOX}, and its middle is the pad's. What has no
   * extent becomes a dot there.
   */
  static List<Stroke> onPad(List<Stroke> strokes, double pen) {
    Span across = Span.of(strokes.stream().map(Stroke::xs).toList());
    Span down = Span.of(strokes.stream().map(Stroke::ys).toList());
    double longer = Math.max(across.half(), down.half());
    double room = (MnistCentring.BOX - pen) / 2;
    return strokes.stream()
        .map(
            s ->
                new Stroke(
                    across.fitted(s.xs(), longer, room),
                    down.fitted(s.ys(), longer, room),
                    pen,
                    s.erases()))
        .toList();
  }

  /** Where values lie; halved, so that no finite ones overflow. */
  private record Span(double middle, double half) {
    static Span of(List<double[]> values) {
      DoubleSummaryStatistics all =
          values.stream().flatMapToDouble(Arrays::stream).summaryStatistics();
      double low = all.getMin() / 2;
      double high = all.getMax() / 2;
      return new Span(low + high, high - low);
    }

    /** The values as {@code room} or less on both sides of the pad's middle. */
    double[] fitted(double[] values, double longer, double room) {
      double[] fitted = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        double share = longer == 0 ? 0 : (values[i] / 2 - middle / 2) / (longer / 2);
        fitted[i] = InkRenderer.SIDE / 2.0 + room * Math.max(-1, Math.min(1, share));
      }
      return fitted;
    }
  }
}
