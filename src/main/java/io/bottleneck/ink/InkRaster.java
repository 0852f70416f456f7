package io.bottleneck.ink;

import java.util.Arrays;
import java.util.List;

/**
 * The 28x28 picture finely sampled, with everything a pad can hold: hard and soft pens, erasers and
 * pictures. Ink is the strongest of what lies in a place, so that drawing over ink never doubles
 * it, and drawing the same piece again changes nothing. Confined to one thread.
 *
 * <p>Across a pen, ink is a function of the distance to its path alone: a hard pen's falls from 1
 * to 0 within one sample, around half its width, which is antialiasing; a soft pen's within its
 * width, from a quarter of the width to three quarters.
 */
public final class InkRaster {
  /** Places along one side of a sample at which a picture is looked up. */
  private static final int MOST_PARTS = 8;

  private final int side;
  private final double samples;
  private final float[] ink;

  /**
   * Paper.
   *
   * @param side samples along one side of the picture, at least 28
   */
  public InkRaster(int side) {
    if (side < InkRenderer.SIDE) {
      throw new IllegalArgumentException("side " + side);
    }
    this.side = side;
    samples = side / (double) InkRenderer.SIDE;
    ink = new float[side * side];
  }

  /**
   * A part of the raster, in samples.
   *
   * @param x first column
   * @param y first row
   * @param width columns, 0 for nothing
   * @param height rows, 0 for nothing
   */
  public record Part(int x, int y, int width, int height) {
    static final Part NONE = new Part(0, 0, 0, 0);

    Part and(Part other) {
      if (width == 0 || height == 0) {
        return other;
      }
      if (other.width == 0 || other.height == 0) {
        return this;
      }
      int left = Math.min(x, other.x);
      int top = Math.min(y, other.y);
      return new Part(
          left,
          top,
          Math.max(x + width, other.x + other.width) - left,
          Math.max(y + height, other.y + other.height) - top);
    }
  }

  /** Samples along one side. */
  public int side() {
    return side;
  }

  /** {@code side * side} values in [0,1], row by row; they change with the next drawing. */
  public float[] ink() {
    return ink;
  }

  /** Makes it paper again. */
  void clear() {
    Arrays.fill(ink, 0);
  }

  /** Draws all of a drawing above what is there. */
  public void draw(Drawing drawing) {
    drawing.marks().forEach(this::draw);
  }

  /**
   * Draws a mark above what is there.
   *
   * @return what may have changed
   */
  Part draw(Mark mark) {
    return mark instanceof Stroke stroke
        ? draw(stroke, 0, Integer.MAX_VALUE)
        : draw((PlacedPicture) mark);
  }

  /** Draws some spans of a stroke; see {@link StrokeCurve#pieces(Stroke, int, int)}. */
  Part draw(Stroke stroke, int first, int end) {
    Part changed = Part.NONE;
    for (Capsule piece : StrokeCurve.pieces(stroke, first, end)) {
      changed = changed.and(draw(piece, stroke.soft()));
    }
    return changed;
  }

  /** Takes over a part of another raster of the same size. */
  void copy(InkRaster from, Part part) {
    for (int y = part.y; y < part.y + part.height; y++) {
      System.arraycopy(from.ink, y * side + part.x, ink, y * side + part.x, part.width);
    }
  }

  private Part draw(Capsule whole, boolean soft) {
    double radius = whole.radius() * samples;
    double fade = soft ? 2 * radius : 1;
    double reach = radius + fade / 2;
    Capsule seen =
        new Capsule(
                whole.ax() * samples,
                whole.ay() * samples,
                whole.bx() * samples,
                whole.by() * samples,
                reach,
                whole.erases())
            .clipped(side);
    if (seen == null) {
      return Part.NONE;
    }
    int left = clamp(Math.floor(Math.min(seen.ax(), seen.bx()) - reach));
    int right = clamp(Math.ceil(Math.max(seen.ax(), seen.bx()) + reach));
    int top = clamp(Math.floor(Math.min(seen.ay(), seen.by()) - reach));
    int bottom = clamp(Math.ceil(Math.max(seen.ay(), seen.by()) + reach));
    double dx = seen.bx() - seen.ax();
    double dy = seen.by() - seen.ay();
    double square = dx * dx + dy * dy;
    for (int y = top; y < bottom; y++) {
      double py = y + 0.5 - seen.ay();
      for (int x = left; x < right; x++) {
        double px = x + 0.5 - seen.ax();
        double along = square == 0 ? 0 : (px * dx + py * dy) / square;
        along = Math.max(0, Math.min(1, along));
        double acrossX = px - along * dx;
        double acrossY = py - along * dy;
        double away = acrossX * acrossX + acrossY * acrossY;
        if (away < reach * reach) {
          float value = (float) Math.min(1, (reach - Math.sqrt(away)) / fade);
          lay(y * side + x, value, whole.erases());
        }
      }
    }
    return new Part(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  private void lay(int at, float value, boolean erases) {
    ink[at] = erases ? Math.min(ink[at], 1 - value) : Math.max(ink[at], value);
  }

  private Part box(PlacedPicture placed) {
    double[] box = new Drawing(List.of(placed)).box();
    int left = clamp(Math.floor(box[0] * samples));
    int top = clamp(Math.floor(box[1] * samples));
    int right = clamp(Math.ceil(box[2] * samples));
    int bottom = clamp(Math.ceil(box[3] * samples));
    return new Part(left, top, right - left, bottom - top);
  }

  private int clamp(double edge) {
    return (int) Math.max(0, Math.min(side, edge));
  }

  /**
   * Each sample takes the mean of the picture over the sample's own area. The picture's cells are
   * squares, as everywhere else, so that a digit of few pixels comes back as it is.
   */
  private Part draw(PlacedPicture placed) {
    InkPicture picture = placed.picture();
    Similarity back = placed.place().inverse();
    double cells = back.scale() / samples; // columns of the picture under one sample
    int parts = (int) Math.max(1, Math.min(MOST_PARTS, Math.ceil(cells)));
    Part box = box(placed);
    for (int y = box.y; y < box.y + box.height; y++) {
      for (int x = box.x; x < box.x + box.width; x++) {
        double sum = 0;
        for (int part = 0; part < parts * parts; part++) {
          double px = (x + (part % parts + 0.5) / parts) / samples;
          double py = (y + (part / parts + 0.5) / parts) / samples;
          double column = back.x(px, py);
          double row = back.y(px, py);
          sum += picture.at((int) Math.floor(column), (int) Math.floor(row));
        }
        lay(y * side + x, (float) (sum / (parts * parts)), false);
      }
    }
    return box;
  }
}
