package io.bottleneck.plot;

/** Colours over colours, eight bits a channel. */
final class Blend {
  private Blend() {}

  /** A colour times {@code alpha} (0..256), channels kept apart, alpha channel empty. */
  static int weighted(int argb, int alpha) {
    int redBlue = ((argb & 0xFF00FF) * alpha >>> 8) & 0xFF00FF;
    int green = ((argb & 0x00FF00) * alpha >>> 8) & 0x00FF00;
    return redBlue | green;
  }

  /** A weighted {@code ink} over an opaque pixel of which {@code remain} (0..256) is left. */
  static int over(int ink, int remain, int below) {
    int redBlue = ((below & 0xFF00FF) * remain + 0x800080 >>> 8) & 0xFF00FF;
    int green = ((below & 0x00FF00) * remain + 0x008000 >>> 8) & 0x00FF00;
    return 0xFF000000 | ink + (redBlue | green);
  }

  /** The opaque colour a share (0..1) of the way from one to another. */
  static int mixed(int from, int to, double share) {
    int mixed = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xFF;
      int b = to >> shift & 0xFF;
      mixed = mixed << 8 | (int) Math.round(a + (b - a) * share);
    }
    return mixed;
  }
}
