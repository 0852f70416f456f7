package io.bottleneck.ink;

/** Widths of the pen: diameters in pixels of the 28x28 picture. */
public final class PenWidth {
  /** The thinnest. */
  public static final double MIN = 0.5;

  /** The thickest. */
  public static final double MAX = 6;

  /**
   * What a pen has before anybody changes it: the width of MNIST's strokes, whose ink divided by
   * the length of their middle line has the median 2.57.
   */
  public static final double DEFAULT = 2.5;

  private PenWidth() {}
}
