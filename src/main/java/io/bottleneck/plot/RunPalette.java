package io.bottleneck.plot;

/**
 * Twelve colours for runs laid over each other. None is a class colour, so that nobody reads a run
 * as a digit. Found by a search for the set whose two nearest colours lie farthest apart in OKLab,
 * as seen with normal vision and with simulated protanopia, deuteranopia and tritanopia (Machado et
 * al. 2009), each at least 3:1 against the plot's background.
 */
public final class RunPalette {
  /** Number of colours before they repeat. */
  public static final int SIZE = 12;

  private static final int[] LIGHT = {
    0xFF911101,
    0xFF158EFE,
    0xFF132CC7,
    0xFFA57785,
    0xFF819A09,
    0xFF7A5492,
    0xFF6E0990,
    0xFFDF50C5,
    0xFFB34905,
    0xFF0D4C5A,
    0xFF5250E5,
    0xFF486D5C
  };
  private static final int[] DARK = {
    0xFFFCE512,
    0xFF785FD3,
    0xFFCF3F09,
    0xFF67BCC1,
    0xFFB99511,
    0xFFB58BF8,
    0xFF058255,
    0xFFCE5199,
    0xFFFD8589,
    0xFFAEC90C,
    0xFFB9CDFC,
    0xFFC3F4BE
  };

  private RunPalette() {}

  /** Opaque ARGB of the {@code index}-th run, from 0; from {@link #SIZE} on colours repeat. */
  public static int argb(int index, boolean dark) {
    return (dark ? DARK : LIGHT)[Math.floorMod(index, SIZE)];
  }
}
