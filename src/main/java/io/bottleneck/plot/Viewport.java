package io.bottleneck.plot;

/**
 * Where a map lies on the screen: the same scale on both axes, y of the map pointing up, y of the
 * screen pointing down. Immutable; every change is a new viewport.
 *
 * @param centreX map x in the middle of the screen
 * @param centreY map y in the middle of the screen
 * @param scale pixels a map unit, positive and finite
 * @param width of the screen in pixels
 * @param height of the screen in pixels
 */
public record Viewport(double centreX, double centreY, double scale, double width, double height) {
  /** How far one may zoom, each way, from the fitted view. */
  public static final double MOST_ZOOM = 100;

  /** Scroll units that zoom by a factor of e; one notch of a wheel is 40 in JavaFX. */
  private static final double SCROLL_PER_E = 200;

  /**
   * Pixels at the edges of a screen that a fitted map leaves free.
   *
   * @param top at the top
   * @param right on the right
   * @param bottom at the bottom
   * @param left on the left
   */
  public record Room(double top, double right, double bottom, double left) {}

  /** Checks that the map can be drawn. */
  public Viewport {
    if (!(scale > 0) || !Double.isFinite(scale)) {
      throw new IllegalArgumentException("scale " + scale + " is not positive and finite");
    }
    if (!Double.isFinite(centreX) || !Double.isFinite(centreY)) {
      throw new IllegalArgumentException("centre %s, %s".formatted(centreX, centreY));
    }
  }

  /**
   * The view that holds all of {@code bounds} inside {@code room}, as far as the screen has it.
   *
   * @param room pixels to spare on each side
   */
  public static Viewport fitting(Bounds bounds, double width, double height, Room room) {
    double roomX = Math.max(1, width - room.left - room.right);
    double roomY = Math.max(1, height - room.top - room.bottom);
    double scale = Math.min(roomX / bounds.width(), roomY / bounds.height());
    if (!Double.isFinite(scale) || scale <= 0) {
      scale = Math.min(roomX, roomY) / 2; // all points in one place: two units in view
    }
    // The middle of the bounds belongs in the middle of the room, not of the screen.
    return new Viewport(
        bounds.minX() + bounds.width() / 2 - (room.left - room.right) / 2 / scale,
        bounds.minY() + bounds.height() / 2 + (room.top - room.bottom) / 2 / scale,
        scale,
        width,
        height);
  }

  /** The zoom factor of a scroll event: positive (up) is above 1 (in). */
  public static double zoomFactor(double scrollDeltaY) {
    return Math.exp(scrollDeltaY / SCROLL_PER_E);
  }

  /** Screen x of map x. */
  public double screenX(double x) {
    return width / 2 + (x - centreX) * scale;
  }

  /** Screen y of map y. */
  public double screenY(double y) {
    return height / 2 - (y - centreY) * scale;
  }

  /** Map x of screen x. */
  public double mapX(double screenX) {
    return centreX + (screenX - width / 2) / scale;
  }

  /** Map y of screen y. */
  public double mapY(double screenY) {
    return centreY - (screenY - height / 2) / scale;
  }

  /**
   * Zooms by {@code factor}, keeping the place under the screen point where it is.
   *
   * @param fittedScale scale of the fitted view; the result stays within 0.01 and 100 times it
   */
  public Viewport zoomedAt(double screenX, double screenY, double factor, double fittedScale) {
    double wanted =
        Math.max(fittedScale / MOST_ZOOM, Math.min(fittedScale * MOST_ZOOM, scale * factor));
    double x = mapX(screenX);
    double y = mapY(screenY);
    return new Viewport(
        x - (screenX - width / 2) / wanted,
        y + (screenY - height / 2) / wanted,
        wanted,
        width,
        height);
  }

  /** Moves the map by screen pixels, to the right and down. */
  public Viewport pannedBy(double right, double down) {
    return new Viewport(centreX - right / scale, centreY + down / scale, scale, width, height);
  }

  /** The same place in the middle of a screen of another size. */
  public Viewport resized(double newWidth, double newHeight) {
    return new Viewport(centreX, centreY, scale, newWidth, newHeight);
  }

  /** The same view on a screen with {@code factor} times the pixels. */
  public Viewport magnified(double factor) {
    return new Viewport(centreX, centreY, scale * factor, width * factor, height * factor);
  }

  /**
   * The view a share {@code t} (0..1) of the way to {@code target}: the scale moves geometrically,
   * so that zooming feels steady, and the middle moves with what is visible.
   */
  public Viewport towards(Viewport target, double t) {
    double ratio = target.scale / scale;
    double between = scale * Math.pow(ratio, t);
    // In proportion to the visible width, so that the far place does not rush by when zooming in.
    double moved = Math.abs(ratio - 1) < 1e-6 ? t : (1 - scale / between) / (1 - 1 / ratio);
    return new Viewport(
        centreX + (target.centreX - centreX) * moved,
        centreY + (target.centreY - centreY) * moved,
        between,
        target.width,
        target.height);
  }

  /** The part of the map on the screen. */
  public Bounds region() {
    return new Bounds(mapX(0), mapY(height), mapX(width), mapY(0));
  }

  /** Whether a map place is on the screen. */
  public boolean shows(double x, double y) {
    double atX = screenX(x);
    double atY = screenY(y);
    return atX >= 0 && atX < width && atY >= 0 && atY < height;
  }
}
