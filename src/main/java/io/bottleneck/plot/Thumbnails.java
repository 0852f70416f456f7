package io.bottleneck.plot;

/** Pictures of a scatter's points, 28 by 28 grey levels each; callable from any thread. */
@FunctionalInterface
public interface Thumbnails {
  /**
   * The grey level 0..255 of one pixel, 255 = full ink.
   *
   * @param index of the point
   * @param pixel 0..783, row by row from the top left
   */
  int grey(int index, int pixel);
}
