package io.bottleneck.plot;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;

/**
 * Draws a scatter into an {@code int[]}: ground, pictures on the map, a cloud where points crowd,
 * grid lines, then a mark for each point, blended with an opacity that falls as the view gets
 * crowded; pictures of the digits instead when only few are in view.
 *
 * <p>Keeps scratch memory of some 20 bytes a point and a pixel: use one from one thread at a time.
 */
public final class ScatterRaster {
  /** Coverage of the whole view that the opacity aims at (Embedding Atlas). */
  private static final double DENSITY = 0.15;

  /** Below this, eight bits a channel no longer add up. */
  private static final double LEAST_OPACITY = 0.06;

  /** With more in view, points are counted instead of blended one by one. */
  private static final int CROWD = 200_000;

  /** How much of their opacity points lose to the cloud, at most half. */
  private static final double DIMMING = 0.35;

  private final VisiblePoints points = new VisiblePoints();
  private final DensityLayer density = new DensityLayer();
  private final CrowdPainter crowd = new CrowdPainter();

  /**
   * The opacity of each point.
   *
   * @param inView points on the screen
   * @param pointSize their diameter in the same pixels as {@code width} and {@code height}
   * @return 0.06 to 1
   */
  public static double opacity(double width, double height, int inView, double pointSize) {
    double share = DENSITY * width * height / (Math.max(1, inView) * pointSize * pointSize);
    return Math.max(LEAST_OPACITY, Math.min(1, share));
  }

  /**
   * Draws {@code frame}.
   *
   * @param width of the picture in device pixels, at most 32,000
   * @param height of the picture in device pixels, at most 32,000
   * @param target {@code width * height} opaque ARGB pixels, overwritten
   * @return the number of points in view
   */
  public int draw(ScatterFrame frame, int width, int height, int[] target) {
    Arrays.fill(target, 0, width * height, frame.theme().background());
    if (!frame.backdrop().isEmpty()) {
      drawGrid(frame, width, height, target);
      frame.backdrop().forEach(image -> image.draw(frame.viewport(), width, height, target));
    }
    Inks inks = new Inks(frame);
    if (frame.points().size() > CROWD && frame.index().isPresent() && inSight(frame) > CROWD) {
      return drawCrowd(frame, inks, width, height, target);
    }
    boolean glyphs = frame.look().marks() == Marks.DIGITS;
    int side = glyphs ? GlyphKernel.sideFor(frame.pointSize()) : frame.pointSize();
    points.collect(frame, width, height, side);
    points.sort();
    double strength = 0;
    if (frame.look().density()) {
      density.begin(width, height);
      points.addTo(density, frame.look().colours().shades(), inks, width, height);
      strength = drawDensity(frame, width, height, target);
    }
    if (frame.backdrop().isEmpty()) {
      drawGrid(frame, width, height, target);
    }
    if (frame.look().marks() != Marks.NONE) {
      drawMarks(frame, inks, side, 1 - DIMMING * strength, width, height, target);
    }
    return points.count();
  }

  /** At least as many points as are in view. */
  private static int inSight(ScatterFrame frame) {
    PointIndex index = frame.index().orElseThrow();
    byte[] classes = index.sortedClasses();
    int mask = frame.look().filter().mask();
    int[] count = new int[1];
    index.runs(
        frame.reach(frame.pointSize()),
        (from, to) -> {
          int shown = 0;
          for (int k = from; k < to; k++) {
            shown += ClassFilter.shows(mask, classes[k]) ? 1 : 0;
          }
          count[0] += shown;
        });
    return count[0];
  }

  private int drawCrowd(ScatterFrame frame, Inks inks, int width, int height, int[] target) {
    int side = frame.pointSize();
    int count = crowd.collect(frame, inks, width, height);
    double strength = 0;
    if (frame.look().density()) {
      density.begin(width, height);
      crowd.addTo(density, side, width, height);
      strength = drawDensity(frame, width, height, target);
    }
    if (frame.backdrop().isEmpty()) {
      drawGrid(frame, width, height, target);
    }
    if (frame.look().marks() != Marks.NONE) {
      crowd.draw(1 - DIMMING * strength, side, width, height, target);
    }
    return count;
  }

  private double drawDensity(ScatterFrame frame, int width, int height, int[] target) {
    double strength = density.smooth();
    if (strength > 0) {
      density.draw(strength, frame.backdrop().isEmpty(), width, height, target);
    }
    return strength;
  }

  /** Draws the points, {@code solid} (0..1) of their opacity. */
  private void drawMarks(
      ScatterFrame frame, Inks inks, int side, double solid, int width, int height, int[] target) {
    SplatKernel[] kernels = kernels(frame, side);
    byte[] kind = kernels.length == 1 ? null : frame.points().classes();
    byte[] shades = frame.look().colours().shades();
    int count = points.count();
    int others = count - points.selected();
    double inked = kind == null ? side : side * GlyphKernel.INKED;
    double faint = solid * opacity(width, height, count, inked);
    double clear = solid * opacity(width, height, points.selected(), inked);
    SplatPainter painter = new SplatPainter(width, height, target);
    if (count > ThumbnailLayer.MOST || frame.look().thumbnails().isEmpty()) {
      painter.paint(points, 0, others, kernels, kind, shades, inks.others(), faint);
      painter.paint(points, others, count, kernels, kind, shades, inks.selected(), clear);
      return;
    }
    boolean[] pictures = ThumbnailLayer.choose(points, frame, side);
    for (boolean picture : new boolean[] {false, true}) { // no mark covers a picture
      for (int k = 0; k < count; k++) {
        int[] colours = k < others ? inks.others() : inks.selected();
        double opacity = k < others ? faint : clear;
        if (pictures[k] != picture) {
          continue;
        }
        if (picture) {
          int colour = colours[shades[points.id(k)]];
          ThumbnailLayer.draw(points, k, frame, side, colour, width, height, target);
        } else {
          painter.paint(points, k, k + 1, kernels, kind, shades, colours, opacity);
        }
      }
    }
  }

  private static SplatKernel[] kernels(ScatterFrame frame, int side) {
    if (frame.look().marks() == Marks.DOTS) {
      return new SplatKernel[] {SplatKernel.ofDiameter(side)};
    }
    SplatKernel[] kernels = new SplatKernel[DigitDataset.CLASSES + 1];
    kernels[0] = SplatKernel.ofDiameter(side); // of what has no class
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      kernels[label + 1] = GlyphKernel.of(label, side);
    }
    return kernels;
  }

  private static void drawGrid(ScatterFrame frame, int width, int height, int[] target) {
    int colour = frame.theme().grid();
    for (int column : frame.columns()) {
      if (column >= 0 && column < width) {
        for (int at = column; at < width * height; at += width) {
          target[at] = colour;
        }
      }
    }
    for (int row : frame.rows()) {
      if (row >= 0 && row < height) {
        Arrays.fill(target, row * width, (row + 1) * width, colour);
      }
    }
  }
}
