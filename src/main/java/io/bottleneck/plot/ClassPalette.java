package io.bottleneck.plot;

/**
 * Ten class colours that stay apart for people with colour-vision deficiencies. Hues follow Okabe
 * and Ito (2008) and Tol (2021); lightness alternates so that neighbours differ in grey as well.
 */
public final class ClassPalette {
  private static final int[] LIGHT = {
    0xFF0072B2,
    0xFFE69F00,
    0xFF009E73,
    0xFFCC3311,
    0xFF8C6BB1,
    0xFF7A4B2A,
    0xFFE377A8,
    0xFF6B7280,
    0xFFA8A800,
    0xFF33BBEE
  };
  private static final int[] DARK = {
    0xFF4C9FE0,
    0xFFF2B134,
    0xFF2FC79A,
    0xFFF0664A,
    0xFFB497DC,
    0xFFB98459,
    0xFFF29AC2,
    0xFFA3ABB8,
    0xFFD2D243,
    0xFF6FD6FF
  };

  private ClassPalette() {}

  /** Opaque ARGB of class {@code label} (0..9); a neutral grey for unlabelled digits (-1). */
  public static int argb(int label, boolean dark) {
    if (label < 0) {
      return dark ? 0xFF9AA5B5 : 0xFF64748B;
    }
    return (dark ? DARK : LIGHT)[label];
  }

  /**
   * Opaque ARGB for pictures that lie on light and on dark ground alike: half-way between the two
   * colours of the class, which differ in lightness more than in hue.
   */
  public static int neutral(int label) {
    return Blend.mixed(argb(label, false), argb(label, true), 0.5);
  }
}
