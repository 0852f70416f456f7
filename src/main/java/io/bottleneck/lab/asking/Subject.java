package io.bottleneck.lab.asking;

/**
 * What digits are compared with. Nobody changes the arrays.
 *
 * @param index of the digit in its set, or {@link #NONE} for an image of another origin
 * @param label its class 0..9, or {@code DigitDataset.UNLABELLED}
 * @param image 784 floats in [0,1]
 * @param code what the network makes of it
 */
public record Subject(int index, int label, float[] image, float[] code) {
  /** The index of what is no digit of the set. */
  public static final int NONE = -1;
}
