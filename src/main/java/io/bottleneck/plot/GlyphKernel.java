package io.bottleneck.plot;

/** The ten digits as small marks of five by seven squares, enlarged by whole factors. */
public final class GlyphKernel {
  /** Side of a square with as much ink as a digit has, as a share of the mark's side. */
  static final double INKED = 0.5;

  /** Squares across. */
  public static final int WIDTH = 5;

  /** Squares down. */
  public static final int HEIGHT = 7;

  /** One row of five bits after the other, from the top. */
  private static final String[] SHAPES = {
    "01110100011001110101110011000101110",
    "00100011000010000100001000010001110",
    "01110100010000100010001000100011111",
    "11111000100010000010000011000101110",
    "00010001100101010010111110001000010",
    "11111100001111000001000011000101110",
    "00110010001000011110100011000101110",
    "11111000010001000100010000100001000",
    "01110100011000101110100011000101110",
    "01110100011000101111000010001001100"
  };

  private GlyphKernel() {}

  /**
   * Whether the mark of class {@code label} has ink at square (x, y), counted from the top left.
   */
  public static boolean inked(int label, int x, int y) {
    return SHAPES[label].charAt(y * WIDTH + x) == '1';
  }

  /**
   * The mark of a class as a square of coverages.
   *
   * @param side pixels along one side of the square; the digit fills it as far as whole factors go
   */
  static SplatKernel of(int label, int side) {
    int factor = Math.max(1, side / HEIGHT);
    int left = (side - WIDTH * factor) / 2;
    int top = (side - HEIGHT * factor) / 2;
    int[] coverage = new int[side * side];
    for (int cell = 0; cell < coverage.length; cell++) {
      int x = Math.floorDiv(cell % side - left, factor);
      int y = Math.floorDiv(cell / side - top, factor);
      boolean inside = x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT;
      if (inside && inked(label, x, y)) {
        coverage[cell] = 256;
      }
    }
    return new SplatKernel(side, coverage);
  }

  /** The smallest side that holds a digit. */
  static int sideFor(int pointSize) {
    return Math.max(HEIGHT, pointSize * 2 / HEIGHT * HEIGHT + HEIGHT);
  }
}
