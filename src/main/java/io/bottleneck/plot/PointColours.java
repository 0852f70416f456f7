package io.bottleneck.plot;

/**
 * What each point is coloured by: a shade for every point, and what the shades look like. The
 * arrays are handed over, not copied.
 *
 * @param shades for each point the place of its colour in the tables
 * @param light opaque ARGB by shade, on a light ground
 * @param dark the same on a dark ground
 */
public record PointColours(byte[] shades, int[] light, int[] dark) {
  /** Steps of a scale of values; shade 0 is for values that are not finite. */
  public static final int STEPS = 32;

  /** Ends and middle of a scale from few to many, dark on light ground: blue, violet, orange. */
  private static final int[] LIGHT_RAMP = {0xFFB9C7E6, 0xFF6F77C4, 0xFFB03A7A, 0xFFE05A2B};

  private static final int[] DARK_RAMP = {0xFF3A4A78, 0xFF7F7FDD, 0xFFE06AA0, 0xFFFFC24D};

  /**
   * The class colours.
   *
   * @param classes a class 0..9, or -1, for each point
   */
  public static PointColours ofClasses(byte[] classes) {
    int[][] tables = new int[2][11];
    for (int label = -1; label < 10; label++) {
      tables[0][label + 1] = ClassPalette.argb(label, false);
      tables[1][label + 1] = ClassPalette.argb(label, true);
    }
    return new PointColours(shades(classes), tables[0], tables[1]);
  }

  /**
   * The class colours that serve on light and on dark ground alike.
   *
   * @param classes a class 0..9, or -1, for each point
   */
  public static PointColours neutral(byte[] classes) {
    int[] table = new int[11];
    for (int label = -1; label < 10; label++) {
      table[label + 1] = ClassPalette.neutral(label);
    }
    return new PointColours(shades(classes), table, table);
  }

  private static byte[] shades(byte[] classes) {
    byte[] shades = new byte[classes.length];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) (classes[i] + 1);
    }
    return shades;
  }

  /**
   * A scale from the lowest to the highest of some values.
   *
   * @param values one for each point
   * @param low what gets the first colour, and all below it
   * @param high what gets the last colour, and all above it
   */
  public static PointColours ofValues(float[] values, double low, double high) {
    byte[] shades = new byte[values.length];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) shade(values[i], low, high);
    }
    return new PointColours(shades, scale(LIGHT_RAMP, false), scale(DARK_RAMP, true));
  }

  /**
   * One colour for some points and another for the rest, for example learned and held-out digits.
   *
   * @param firsts so many points get the first colour
   * @param size number of points
   */
  public static PointColours ofTwo(int firsts, int size) {
    byte[] shades = new byte[size];
    for (int i = firsts; i < size; i++) {
      shades[i] = 1;
    }
    return new PointColours(
        shades,
        new int[] {ClassPalette.argb(0, false), ClassPalette.argb(1, false)},
        new int[] {ClassPalette.argb(0, true), ClassPalette.argb(1, true)});
  }

  /** The opaque ARGB of {@code shade}. */
  public int argb(int shade, boolean dark) {
    return (dark ? dark() : light())[shade];
  }

  private static int shade(float value, double low, double high) {
    if (!Float.isFinite(value)) {
      return 0;
    }
    double share = high > low ? (value - low) / (high - low) : 0;
    return 1 + (int) Math.max(0, Math.min(STEPS - 1, share * STEPS));
  }

  private static int[] scale(int[] ramp, boolean dark) {
    int[] table = new int[STEPS + 1];
    table[0] = ClassPalette.argb(-1, dark);
    for (int step = 0; step < STEPS; step++) {
      double at = step * (ramp.length - 1.0) / (STEPS - 1);
      int from = Math.min(ramp.length - 2, (int) at);
      table[step + 1] = Blend.mixed(ramp[from], ramp[from + 1], at - from);
    }
    return table;
  }
}
