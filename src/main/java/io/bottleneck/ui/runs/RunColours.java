package io.bottleneck.ui.runs;

/** Twelve colours for ticked runs, unlike the ten of the classes in that they only mark lines. */
final class RunColours {
  private static final int[] LIGHT = {
    0xFF2563EB, 0xFFC2410C, 0xFF15803D, 0xFF9333EA, 0xFFBE185D, 0xFF0E7490,
    0xFFA16207, 0xFF475569, 0xFFDC2626, 0xFF4D7C0F, 0xFF7C3F1D, 0xFF4338CA
  };
  private static final int[] DARK = {
    0xFF6EA0FF, 0xFFFF9F5A, 0xFF4ADE80, 0xFFC793FF, 0xFFF783B9, 0xFF4FD1E8,
    0xFFF2C94C, 0xFFB3BFCF, 0xFFFF8A7A, 0xFFB5E655, 0xFFD9A07A, 0xFFA5A3FF
  };

  /** How many runs can be ticked at once. */
  static final int COUNT = LIGHT.length;

  private RunColours() {}

  /** Opaque ARGB of slot 0..11. */
  static int argb(int slot, boolean dark) {
    return (dark ? DARK : LIGHT)[slot];
  }

  /** The same for a style. */
  static String web(int slot, boolean dark) {
    return "#%06x".formatted(argb(slot, dark) & 0xFFFFFF);
  }
}
