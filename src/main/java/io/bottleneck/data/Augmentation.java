package io.bottleneck.data;

import static io.bottleneck.data.DigitDataset.PIXELS;
import static io.bottleneck.data.DigitDataset.SIDE;

import java.util.SplittableRandom;

/**
 * Augmentation: digits are slightly turned, moved, slanted, scaled and bent before a network learns
 * from them, so that it sees new ones in every epoch. It then learns less of single digits by heart
 * (Simard et al. 2003, "Best practices for convolutional neural networks applied to visual document
 * analysis").
 *
 * @param share of the digits that are changed, 0 to 1; 0 is none
 * @param strength how much: 1 turns by up to 6 degrees, moves by up to 0.3 pixels, slants by up to
 *     0.06, scales by up to 4 % and bends by 0.35 pixels (standard deviation); 0 to 3
 */
public record Augmentation(double share, double strength) {
  /** Digits are learned from as they are. */
  public static final Augmentation NONE = new Augmentation(0, 1);

  /** The largest {@link #strength}, at which digits are still read by people. */
  public static final double STRONGEST = 3;

  private static final double TURN = Math.toRadians(6);
  private static final double MOVE = 0.3;
  private static final double SLANT = 0.06;
  private static final double SCALE = 0.04;
  private static final double BEND = 0.35;

  /** Bends are drawn on so many points a side and smooth between them. */
  private static final int KNOTS = 5;

  private static final double CENTRE = (SIDE - 1) / 2.0;

  /**
   * Changes the first {@code count} images of {@code images}, 784 floats in [0,1] each, which they
   * stay. The same seed always changes alike. Any thread.
   */
  public void apply(float[] images, int count, long seed) {
    if (share == 0 || strength == 0) {
      return;
    }
    SplittableRandom random = new SplittableRandom(seed);
    float[] before = new float[PIXELS];
    for (int i = 0; i < count; i++) {
      if (random.nextDouble() < share) {
        System.arraycopy(images, i * PIXELS, before, 0, PIXELS);
        new Change(random).apply(before, images, i * PIXELS);
      }
    }
  }

  /** Where each pixel of one changed digit comes from. */
  private final class Change {
    private final double scale;
    private final double sine;
    private final double slant;
    private final double cosine;
    private final double moveX;
    private final double moveY;
    private final double[] bendX = new double[KNOTS * KNOTS];
    private final double[] bendY = new double[KNOTS * KNOTS];

    Change(SplittableRandom random) {
      double turn = upTo(TURN, random);
      scale = Math.exp(upTo(SCALE, random));
      sine = Math.sin(turn) * scale;
      cosine = Math.cos(turn) * scale;
      slant = upTo(SLANT, random);
      moveX = upTo(MOVE, random);
      moveY = upTo(MOVE, random);
      for (int i = 0; i < bendX.length; i++) {
        bendX[i] = strength * BEND * normal(random);
        bendY[i] = strength * BEND * normal(random);
      }
    }

    private double upTo(double most, SplittableRandom random) {
      return strength * most * (2 * random.nextDouble() - 1);
    }

    /** Box and Muller 1958. */
    private static double normal(SplittableRandom random) {
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    void apply(float[] from, float[] to, int offset) {
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          double dx = x - CENTRE;
          double dy = y - CENTRE;
          double knotX = x * (KNOTS - 1.0) / (SIDE - 1);
          double knotY = y * (KNOTS - 1.0) / (SIDE - 1);
          double fromX =
              CENTRE + cosine * dx + (slant - sine) * dy + moveX + bend(bendX, knotX, knotY);
          double fromY = CENTRE + sine * dx + cosine * dy + moveY + bend(bendY, knotX, knotY);
          to[offset + y * SIDE + x] = grey(from, fromX, fromY);
        }
      }
    }

    /** Linear between knots: a bend is small beside a knot's 7 pixels. */
    private static double bend(double[] knots, double x, double y) {
      int left = Math.min(KNOTS - 2, (int) x);
      int top = Math.min(KNOTS - 2, (int) y);
      double right = x - left;
      double low = y - top;
      int at = top * KNOTS + left;
      return (1 - low) * ((1 - right) * knots[at] + right * knots[at + 1])
          + low * ((1 - right) * knots[at + KNOTS] + right * knots[at + KNOTS + 1]);
    }

    /**
     * Cubic convolution (Keys 1981, a = -0.75): linear interpolation would blur every changed
     * digit, and the network would learn to blur. Background outside.
     */
    private static float grey(float[] image, double x, double y) {
      int left = (int) Math.floor(x);
      int top = (int) Math.floor(y);
      double sum = 0;
      for (int row = -1; row <= 2; row++) {
        int atY = top + row;
        if (atY < 0 || atY >= SIDE) {
          continue;
        }
        double line = 0;
        for (int column = -1; column <= 2; column++) {
          int atX = left + column;
          if (atX >= 0 && atX < SIDE) {
            line += cubic(x - atX) * image[atY * SIDE + atX];
          }
        }
        sum += cubic(y - atY) * line;
      }
      return (float) Math.min(1, Math.max(0, sum));
    }

    private static double cubic(double distance) {
      double t = Math.abs(distance);
      if (t <= 1) {
        return (1.25 * t - 2.25) * t * t + 1;
      }
      return t < 2 ? ((-0.75 * t + 3.75) * t - 6) * t + 3 : 0;
    }
  }
}
