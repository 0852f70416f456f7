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

  /** How much of the ground a picture's own square hides. */
  private static final double VEIL = 0.72;

  private ThumbnailLayer() {}

  /**
   * Draws the pictures that have room, those of selected points before others.
   *
   * @param side of the marks that {@code points} were collected for
   */
  static void draw(
      VisiblePoints points,
      ScatterFrame frame,
      Inks inks,
      Thumbnails digits,
      int side,
      int width,
      int height,
      int[] target) {
    PointLook look = frame.look();
    int factor = Math.max(1, (int) Math.round(frame.resolution()));
    int size = DigitColours.SIDE * factor;
    int[] xs = new int[points.count()];
    int[] ys = new int[points.count()];
    int drawn = 0;
    for (int k = points.count() - 1; k >= 0; k--) {
      xs[drawn] = points.column(k) + side / 2;
      ys[drawn] = points.row(k) + side / 2;
      if (hasRoom(xs, ys, drawn, size * ROOM)) {
        int id = points.id(k);
        boolean fades = !look.selection().isEmpty() && !look.selection().contains(id);
        drawOne(
            digits,
            id,
            (fades ? inks.others() : inks.selected())[look.colours().shades()[id]],
            frame.theme().background(),
            factor,
            xs[drawn] - size / 2,
            ys[drawn] - size / 2,
            width,
            height,
            target);
        drawn++;
      }
    }
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

  private static void drawOne(
      Thumbnails digits,
      int index,
      int colour,
      int ground,
      int factor,
      int left,
      int top,
      int width,
      int height,
      int[] target) {
    int veil = (int) (256 * VEIL);
    int groundInk = Blend.weighted(ground, veil);
    for (int y = 0; y < DigitColours.SIDE * factor; y++) {
      int row = top + y;
      if (row < 0 || row >= height) {
        continue;
      }
      for (int x = 0; x < DigitColours.SIDE * factor; x++) {
        int column = left + x;
        if (column < 0 || column >= width) {
          continue;
        }
        int grey = digits.grey(index, y / factor * DigitColours.SIDE + x / factor);
        int alpha = grey + (grey >> 7); // 0..256
        int at = row * width + column;
        int below = Blend.over(groundInk, 256 - veil, target[at]);
        target[at] = Blend.over(Blend.weighted(colour, alpha), 256 - alpha, below);
      }
    }
  }
}
