package io.bottleneck.plot;

/** Stamps marks one over the other, each with some opacity. */
final class SplatPainter {
  private final int width;
  private final int height;
  private final int[] target;

  /** Paints onto {@code width * height} opaque pixels. */
  SplatPainter(int width, int height, int[] target) {
    this.width = width;
    this.height = height;
    this.target = target;
  }

  /**
   * One mark ready to be stamped: what each of its pixels adds, and how much of the ground stays.
   */
  private record Stamp(int[] ink, int[] remain) {
    static Stamp of(SplatKernel kernel, int argb, double opacity) {
      int cells = kernel.coverage().length;
      Stamp stamp = new Stamp(new int[cells], new int[cells]);
      for (int cell = 0; cell < cells; cell++) {
        int alpha = (int) Math.round(kernel.coverage()[cell] * opacity);
        stamp.ink[cell] = Blend.weighted(argb, alpha);
        stamp.remain[cell] = 256 - alpha;
      }
      return stamp;
    }
  }

  /**
   * Stamps the sorted points {@code from} to {@code to} (exclusive).
   *
   * @param kernels for each mark, by what {@code kind} says of a point's index
   * @param colours opaque ARGB by shade
   */
  void paint(
      VisiblePoints points,
      int from,
      int to,
      SplatKernel[] kernels,
      byte[] kind,
      byte[] shades,
      int[] colours,
      double opacity) {
    int side = kernels[0].side();
    Stamp[][] stamps = new Stamp[kernels.length][colours.length];
    for (int k = from; k < to; k++) {
      int id = points.id(k);
      int mark = kind == null ? 0 : kind[id] + 1;
      int shade = shades[id];
      Stamp stamp = stamps[mark][shade];
      if (stamp == null) {
        stamp = Stamp.of(kernels[mark], colours[shade], opacity);
        stamps[mark][shade] = stamp;
      }
      int column = points.column(k);
      int row = points.row(k);
      if (column >= 0 && row >= 0 && column + side <= width && row + side <= height) {
        if (side == 3) {
          three(stamp, row * width + column);
        } else {
          whole(stamp, side, row * width + column);
        }
      } else {
        cut(stamp, side, column, row);
      }
    }
  }

  private void whole(Stamp stamp, int side, int corner) {
    int[] ink = stamp.ink;
    int[] remain = stamp.remain;
    int cell = 0;
    int at = corner;
    for (int y = 0; y < side; y++, at += width - side) {
      for (int x = 0; x < side; x++, at++, cell++) {
        target[at] = Blend.over(ink[cell], remain[cell], target[at]);
      }
    }
  }

  /** The same for the marks of most maps; written out, it takes half the time. */
  private void three(Stamp stamp, int corner) {
    int[] ink = stamp.ink;
    int[] remain = stamp.remain;
    for (int cell = 0, at = corner; cell < 9; cell += 3, at += width) {
      target[at] = Blend.over(ink[cell], remain[cell], target[at]);
      target[at + 1] = Blend.over(ink[cell + 1], remain[cell + 1], target[at + 1]);
      target[at + 2] = Blend.over(ink[cell + 2], remain[cell + 2], target[at + 2]);
    }
  }

  private void cut(Stamp stamp, int side, int column, int row) {
    for (int cell = 0; cell < side * side; cell++) {
      int x = column + cell % side;
      int y = row + cell / side;
      if (x >= 0 && x < width && y >= 0 && y < height) {
        int at = y * width + x;
        target[at] = Blend.over(stamp.ink[cell], stamp.remain[cell], target[at]);
      }
    }
  }
}
