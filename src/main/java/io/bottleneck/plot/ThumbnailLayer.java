package io.bottleneck.plot;

/**
 * Draws points as small pictures of their digits, in the points' colours, as far as they have room:
 * whatever would cover another picture keeps its mark.
 */
final class ThumbnailLayer {
  /** With more points in view, pictures would be a small part of what one sees. */
  static final int MOST = 500;

  /** How near to each other pictures may be, as a share of their side: most digits are narrower. */
  private static final double ROOM = 0.75;

  private ThumbnailLayer() {}

  /**
   * Says which points become pictures: those that have room, selected points before others.
   *
   * @param side of the marks that {@code points} were collected for
   * @return for each sorted point whether it does
   */
  static boolean[] choose(VisiblePoints points, ScatterFrame frame, int side) {
    double apart = DigitColours.SIDE * factor(frame) * ROOM;
    int[] xs = new int[points.count()];
    int[] ys = new int[points.count()];
    boolean[] chosen = new boolean[points.count()];
    int n = 0;
    for (int k = points.count() - 1; k >= 0; k--) {
      xs[n] = points.column(k) + side / 2;
      ys[n] = points.row(k) + side / 2;
      chosen[k] = hasRoom(xs, ys, n, apart);
      n += chosen[k] ? 1 : 0;
    }
    return chosen;
  }

  /** Draws the picture of the {@code k}-th sorted point in {@code colour}. */
  static void draw(
      VisiblePoints points,
      int k,
      ScatterFrame frame,
      int side,
      int colour,
      int width,
      int height,
      int[] target) {
    Thumbnails digits = frame.look().thumbnails().orElseThrow();
    int index = points.id(k);
    int factor = factor(frame);
    int size = DigitColours.SIDE * factor;
    int left = points.column(k) + side / 2 - size / 2;
    int top = points.row(k) + side / 2 - size / 2;
    for (int row = Math.max(0, top); row < Math.min(height, top + size); row++) {
      for (int column = Math.max(0, left); column < Math.min(width, left + size); column++) {
        int pixel = (row - top) / factor * DigitColours.SIDE + (column - left) / factor;
        int grey = digits.grey(index, pixel);
        int alpha = grey + (grey >> 7); // 0..256
        int at = row * width + column;
        target[at] = Blend.over(Blend.weighted(colour, alpha), 256 - alpha, target[at]);
      }
    }
  }

  private static int factor(ScatterFrame frame) {
    return Math.max(1, (int) Math.round(frame.resolution()));
  }

  /** Whether the {@code n}-th place is further from all before it than {@code apart}, one way. */
  static boolean hasRoom(int[] xs, int[] ys, int n, double apart) {
    for (int i = 0; i < n; i++) {
      if (Math.abs(xs[i] - xs[n]) < apart && Math.abs(ys[i] - ys[n]) < apart) {
        return false;
      }
    }
    return true;
  }
}
