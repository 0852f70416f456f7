package io.bottleneck.export.pictures;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Axes;
import io.bottleneck.export.figure.Drawing;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.FigurePng;
import io.bottleneck.export.figure.Mark;
import io.bottleneck.export.figure.Mark.Anchor;
import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.Bounds;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.ScatterFrame;
import io.bottleneck.plot.ScatterPoints;
import io.bottleneck.plot.ScatterRaster;
import io.bottleneck.plot.Tick;
import io.bottleneck.plot.Viewport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Codes as coloured points between axes. The axes are chosen once and hold for several sets, so
 * that two pictures can be compared. Immutable, callable from any thread.
 */
public final class CodesFigure {
  /** With more points than this, circles would make a vector file too large: pixels instead. */
  public static final int MOST_CIRCLES = 5_000;

  private static final double LEFT = 84;
  private static final double TOP = 48;
  private static final double WIDTH = 620;
  private static final double HEIGHT = 560;
  private static final double LEGEND = 130;
  private static final double RADIUS = 2;

  /** Diameter of a point in pixels of the raster. */
  private static final int POINT = 4;

  private final Axes axes;
  private final String acrossTitle;
  private final String upTitle;

  private CodesFigure(AxisScale across, AxisScale up, String acrossTitle, String upTitle) {
    axes = new Axes(LEFT, TOP, WIDTH, HEIGHT, across, up, false);
    this.acrossTitle = acrossTitle;
    this.upTitle = upTitle;
  }

  /**
   * Axes around nearly all of some places, see {@link Bounds#central}: equal distances are equal on
   * both, but for codes of one number, which stand against errors.
   *
   * @param codeSize dimensions of the codes, at least 1
   * @param positions x, y of each digit as its map gives them: the code itself, components of it,
   *     or the code and the error of the digit
   */
  public static CodesFigure around(float[] positions, int codeSize) {
    Bounds bounds = Bounds.central(positions);
    if (codeSize == 1) {
      return new CodesFigure(
          padded(bounds.minX(), bounds.maxX()),
          padded(0, bounds.maxY()),
          "code",
          "error of the digit");
    }
    Viewport view = Viewport.fitting(bounds, WIDTH, HEIGHT, new Viewport.Room(12, 12, 12, 12));
    Bounds region = view.region();
    String kind = codeSize == 2 ? " number of the code" : " principal component of the codes";
    return new CodesFigure(
        AxisScale.linear(region.minX(), region.maxX()),
        AxisScale.linear(region.minY(), region.maxY()),
        "first" + kind,
        "second" + kind);
  }

  private static AxisScale padded(double low, double high) {
    double room = high > low ? 0.03 * (high - low) : 1;
    return AxisScale.linear(low == 0 ? 0 : low - room, high + room);
  }

  /** How many of these places lie beyond the axes, or are not finite, and are not drawn. */
  public int outside(float[] positions) {
    int outside = 0;
    for (int i = 0; i < positions.length; i += 2) {
      outside += inside(positions[i], positions[i + 1]) ? 0 : 1;
    }
    return outside;
  }

  /** Where a place of the map is in the figure, x and y in its units. */
  public double[] place(float x, float y) {
    return new double[] {axes.x(x), axes.y(y)};
  }

  /**
   * The picture.
   *
   * @param positions x, y of each of {@code digits}
   * @param digits whose labels colour the points; grey where there are none
   */
  public Figure of(String title, float[] positions, DigitDataset digits) {
    byte[] labels = digits.labelBytes();
    boolean labelled = labels != null;
    if (!labelled) {
      labels = new byte[digits.size()];
      Arrays.fill(labels, (byte) DigitDataset.UNLABELLED);
    }
    Drawing drawing = new Drawing();
    drawing.heading(title, 16, 28);
    if (digits.size() <= MOST_CIRCLES) {
      axes.drawGrid(drawing);
      circles(drawing, positions, labels);
    } else {
      drawing.add(raster(positions, labels));
    }
    axes.drawFrame(drawing, acrossTitle, upTitle);
    if (labelled) {
      legend(drawing, labels);
    }
    double width = axes.right() + (labelled ? LEGEND : 24);
    return drawing.figure(title, width, axes.bottom() + 52);
  }

  private boolean inside(float x, float y) {
    double across = axes.across().unit(x);
    double up = axes.up().unit(y);
    return across >= 0 && across <= 1 && up >= 0 && up <= 1; // false for NaN
  }

  private void circles(Drawing drawing, float[] positions, byte[] labels) {
    double opacity = ScatterRaster.opacity(WIDTH, HEIGHT, labels.length, 2 * RADIUS);
    int alpha = (int) Math.round(255 * Math.max(0.6, opacity));
    for (int i = 0; i < labels.length; i++) {
      float x = positions[2 * i];
      float y = positions[2 * i + 1];
      if (inside(x, y)) {
        int colour = ClassPalette.argb(labels[i], false) & 0xFFFFFF | alpha << 24;
        drawing.add(new Mark.Circle(axes.x(x), axes.y(y), RADIUS, colour));
      }
    }
  }

  /** All points and the grid, in the pixels of the PNG file. */
  private Mark.Raster raster(float[] positions, byte[] labels) {
    int width = (int) WIDTH * FigurePng.SCALE;
    int height = (int) HEIGHT * FigurePng.SCALE;
    float[] pixels = new float[positions.length];
    for (int i = 0; i < positions.length; i += 2) {
      pixels[i] = (float) (width * axes.across().unit(positions[i]));
      pixels[i + 1] = (float) (height * axes.up().unit(positions[i + 1]));
    }
    ScatterPoints points = new ScatterPoints(pixels, labels);
    ScatterFrame frame =
        new ScatterFrame(
            points,
            Optional.empty(),
            PointLook.ofClasses(points),
            List.of(),
            new Viewport(width / 2.0, height / 2.0, 1, width, height),
            FigurePng.SCALE,
            POINT,
            PlotTheme.LIGHT,
            lines(axes.ticksAcross(), axes.across(), width, false),
            lines(axes.ticksUp(), axes.up(), height, true));
    int[] argb = new int[width * height];
    new ScatterRaster().draw(frame, width, height, argb);
    return new Mark.Raster(LEFT, TOP, WIDTH, HEIGHT, width, height, argb);
  }

  /** Grid lines as wide as a unit: {@link FigurePng#SCALE} pixels. */
  private static int[] lines(List<Tick> ticks, AxisScale scale, int length, boolean fromBelow) {
    return ticks.stream()
        .mapToDouble(tick -> scale.unit(tick.value()))
        .map(unit -> length * (fromBelow ? 1 - unit : unit))
        .mapToInt(pixel -> (int) Math.round(pixel))
        .flatMap(pixel -> IntStream.of(pixel - 1, pixel))
        .toArray();
  }

  private void legend(Drawing drawing, byte[] labels) {
    int[] counts = new int[DigitDataset.CLASSES];
    for (byte label : labels) {
      counts[label]++;
    }
    double x = axes.right() + 24;
    double y = TOP + 12;
    drawing.text(x - 5, y, "class", 12, true, Drawing.INK, Anchor.START);
    drawing.text(x + 86, y, "digits", 12, true, Drawing.INK, Anchor.END);
    for (int label = 0; label < counts.length; label++) {
      y += 22;
      drawing.add(new Mark.Circle(x, y - 4, 5, ClassPalette.argb(label, false)));
      drawing.text(x + 14, y, Integer.toString(label), 12, true, Drawing.INK, Anchor.START);
      drawing.text(x + 86, y, String.format(Locale.ROOT, "%,d", counts[label]), Anchor.END);
    }
  }
}
