package io.bottleneck.ui.view;

import javafx.scene.paint.Color;

/** Colours of plots, which know no window, as colours of the window. */
public final class Argb {
  private Argb() {}

  /** The opaque colour of {@code argb} (0xAARRGGBB); its alpha is ignored. */
  public static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }
}
