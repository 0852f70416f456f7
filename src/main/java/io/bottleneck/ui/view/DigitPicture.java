package io.bottleneck.ui.view;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.fx.PixelImage;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * One 28x28 digit as crisp squares, on the fixed grey scale of {@link DigitColours}. Its side is a
 * whole multiple of 28. FX thread only.
 *
 * <p>The squares are blown up here, at the screen's own resolution, because scaling in the graphics
 * pipeline blurs on some machines.
 */
public final class DigitPicture extends Region {
  private int side;
  private double renderScale = 1;
  private final ImageView view = new ImageView();
  private PixelImage image;
  private int[] pixels = DigitColours.nothing();

  /**
   * An empty picture of {@code 28 * multiple} units square.
   *
   * @param multiple units a pixel, at least 1
   */
  public DigitPicture(int multiple) {
    getStyleClass().add("digit-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setSmooth(false);
    getChildren().add(view);
    setMultiple(multiple);
    ScreenScale.follow(this, this::resolution);
  }

  /** Makes the picture {@code 28 * multiple} units square; {@code multiple} is at least 1. */
  public void setMultiple(int multiple) {
    if (multiple < 1) {
      throw new IllegalArgumentException("multiple " + multiple);
    }
    side = multiple * DigitColours.SIDE;
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    view.setFitWidth(side);
    view.setFitHeight(side);
    resolution(renderScale);
  }

  /** Shows an image of 784 floats, 0 = ground, 1 = ink; what lies outside is clamped. */
  public void show(float[] digit) {
    showPixels(DigitColours.grey(digit));
  }

  /** Shows 784 opaque ARGB pixels that were coloured elsewhere; they must not change any more. */
  public void showPixels(int[] argb) {
    if (argb.length != DigitColours.PIXELS) {
      throw new IllegalArgumentException(argb.length + " pixels");
    }
    pixels = argb;
    paint();
  }

  /** Shows in two colours what {@code reconstruction} lost and invented; equal pixels stay dark. */
  public void showDifference(float[] original, float[] reconstruction) {
    showPixels(DigitColours.difference(original, reconstruction));
  }

  /** Shows that there is no picture. */
  public void clear() {
    showPixels(DigitColours.nothing());
  }

  /** A copy of the 784 ARGB pixels on show. */
  public int[] pixels() {
    return pixels.clone();
  }

  @Override
  protected void layoutChildren() {
    layoutInArea(view, 0, 0, side, side, 0, HPos.LEFT, VPos.TOP);
  }

  private void resolution(double scale) {
    renderScale = scale;
    int wanted = (int) Math.max(DigitColours.SIDE, Math.round(side * scale));
    if (image == null || image.width() != wanted) {
      image = new PixelImage(wanted, wanted);
      view.setImage(image.image());
      paint();
    }
  }

  private void paint() {
    int wide = image.width();
    int[] target = image.pixels();
    int lastRow = -1;
    for (int y = 0; y < wide; y++) {
      int row = y * DigitColours.SIDE / wide;
      int start = y * wide;
      if (row == lastRow) {
        System.arraycopy(target, start - wide, target, start, wide);
      } else {
        for (int x = 0; x < wide; x++) {
          target[start + x] = pixels[row * DigitColours.SIDE + x * DigitColours.SIDE / wide];
        }
        lastRow = row;
      }
    }
    image.changed();
  }
}
