package io.bottleneck.ui.draw;

import io.bottleneck.plot.DigitColours;

/**
 * How large the pad and the pictures below it are drawn, so that a pixel is a whole number of
 * units.
 *
 * @param pad units a pixel on the pad
 * @param preview units a pixel of each of the three pictures
 */
record DrawSizes(int pad, int preview) {
  /** About as tall as the tools beside it; a smaller pad would save no room. */
  private static final int SMALLEST_PAD = 7;

  private static final int LARGEST_PAD = 18;
  private static final int SMALLEST_PREVIEW = 2;

  /**
   * The largest that fit; the smallest when nothing fits.
   *
   * @param width left for pad and tools
   * @param beside what stands beside the pad, gap included
   * @param gap between two pictures
   * @param height left for pad and pictures
   */
  static DrawSizes fit(double width, double beside, double gap, double height) {
    int widest = whole(width - beside, 1);
    int widestPreview = whole(width - 2 * gap, 3);
    for (int pad = Math.min(LARGEST_PAD, widest); pad >= SMALLEST_PAD; pad--) {
      int preview = Math.max(SMALLEST_PREVIEW, Math.min(widestPreview, (pad + 1) / 2));
      if ((pad + preview) * DigitColours.SIDE <= height) {
        return new DrawSizes(pad, preview);
      }
    }
    return new DrawSizes(SMALLEST_PAD, SMALLEST_PREVIEW);
  }

  private static int whole(double length, int parts) {
    return (int) Math.floor(length / parts / DigitColours.SIDE);
  }
}
