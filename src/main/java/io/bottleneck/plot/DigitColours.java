package io.bottleneck.plot;

import java.util.Arrays;
import java.util.Objects;

/**
 * Colours of digit pictures, pure and callable from any thread: 784 values become 784 opaque ARGB
 * pixels, row by row.
 *
 * <p>Grey levels are on the fixed scale 0..1, clamped and never stretched to the picture's own
 * range, because a stretched reconstruction hides its errors. Ink is light on dark ground, as MNIST
 * is always shown, whatever the window's theme.
 */
public final class DigitColours {
  /** Pixels along one side of a digit. */
  public static final int SIDE = 28;

  /** Pixels of one digit. */
  public static final int PIXELS = SIDE * SIDE;

  /** Where there is no ink, and where a difference is zero. */
  public static final int GROUND = 0xFF000000;

  /** Where there is no picture at all; told apart from a picture without ink. */
  public static final int NOTHING = 0xFF22262E;

  /** Full ink that the reconstruction lost; orange of Okabe and Ito (2008), lightened. */
  public static final int LOST = 0xFFFFA94D;

  /** Full ink that the reconstruction invented; blue of Okabe and Ito (2008), lightened. */
  public static final int INVENTED = 0xFF5AB4FF;

  private static final int LEVELS = 255;
  private static final int[] GREY = new int[LEVELS + 1];
  private static final int[] SIGNED = new int[2 * LEVELS + 1];

  static {
    for (int level = 0; level <= LEVELS; level++) {
      GREY[level] = 0xFF000000 | level << 16 | level << 8 | level;
      SIGNED[LEVELS + level] = faded(LOST, level);
      SIGNED[LEVELS - level] = faded(INVENTED, level);
    }
  }

  private DigitColours() {}

  /**
   * An image as grey levels.
   *
   * @param image 784 floats, 0 = ground, 1 = ink; what lies outside is clamped, NaN is ground
   */
  public static int[] grey(float[] image) {
    Objects.checkFromIndexSize(0, PIXELS, image.length);
    int[] argb = new int[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      argb[i] = grey(image[i]);
    }
    return argb;
  }

  /** One value as a grey level; what lies outside 0 to 1 is clamped, NaN is ground. */
  public static int grey(float value) {
    return GREY[level(value, 0)];
  }

  /**
   * What a reconstruction changed: ink it lost in {@link #LOST}, ink it invented in {@link
   * #INVENTED}, each as bright as the difference is large; equal pixels are {@link #GROUND}.
   *
   * @param original 784 floats
   * @param reconstruction 784 floats; clamped as it is when drawn, so that the difference shows
   *     what the eye could see
   */
  public static int[] difference(float[] original, float[] reconstruction) {
    Objects.checkFromIndexSize(0, PIXELS, Math.min(original.length, reconstruction.length));
    int[] argb = new int[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      argb[i] = SIGNED[LEVELS + level(clamped(original[i]) - clamped(reconstruction[i]), -1)];
    }
    return argb;
  }

  /** A picture that says that there is none. */
  public static int[] nothing() {
    int[] argb = new int[PIXELS];
    Arrays.fill(argb, NOTHING);
    return argb;
  }

  /** The grey level 0..255 of a value; what lies outside 0..1 is clamped, NaN is 0. */
  static int level(float value) {
    return level(value, 0);
  }

  private static float clamped(float value) {
    return Math.max(0, Math.min(1, value));
  }

  private static int level(float value, int least) {
    return Math.round(LEVELS * Math.max(least, Math.min(1, value)));
  }

  private static int faded(int argb, int level) {
    int red = (argb >> 16 & 0xFF) * level / LEVELS;
    int green = (argb >> 8 & 0xFF) * level / LEVELS;
    int blue = (argb & 0xFF) * level / LEVELS;
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }
}
