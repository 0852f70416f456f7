package io.bottleneck.analysis;

/**
 * Where an image stands among held-out digits in one measure.
 *
 * @param measure in which
 * @param value of the image, in the measure's unit; infinite where the network gave no finite code
 * @param percentile share of the digits with a smaller value, 0..100, half of equal ones counted
 * @param same share of the digits with the same value, 0..100: nearly all have the same size
 * @param among how many digits it is compared with
 */
public record Standing(
    HeldOutMeasure measure, double value, double percentile, double same, int among) {
  /** As {@link HeldOutMeasure#farOut}. */
  public double farOut() {
    return measure.farOut(percentile);
  }
}
