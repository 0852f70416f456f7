package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * The digits an image is compared with to tell whether it is like the data, and what of them
 * depends on no network: their ink, their size, and, for a stratified sample, how far the nearest
 * training digit is. Immutable, callable from any thread.
 */
public final class HeldOutSample {
  /** Digits whose distances are measured: enough for a 99th percentile, some seconds of work. */
  public static final int SIZE = 1000;

  private static final long SEED = 1;

  private final DigitDataset digits;
  private final boolean heldOut;
  private final PixelNeighbours training;
  private final int[] sample;
  private final float[] inks;
  private final float[] sizes;
  private final Ranks inkRanks;
  private final Ranks sizeRanks;

  private HeldOutSample(DigitDataset digits, boolean heldOut, DigitDataset training, int count) {
    this.digits = digits;
    this.heldOut = heldOut;
    this.training = new PixelNeighbours(training);
    sample = StratifiedSample.of(digits, count, SEED);
    inks = new float[digits.size()];
    sizes = new float[digits.size()];
    float[] image = new float[DigitDataset.PIXELS];
    for (int i = 0; i < inks.length; i++) {
      digits.copyImage(i, image, 0);
      inks[i] = (float) ink(image);
      sizes[i] = size(image);
    }
    inkRanks = Ranks.of(inks);
    sizeRanks = Ranks.of(sizes);
  }

  /**
   * Looks at every digit once; a tenth of a second for 28,000 and 42,000.
   *
   * @param training digits to learn from, at least one
   * @param heldOut digits never learned from; where there are none, or they are the same set, the
   *     training digits stand for them, each compared with all others
   */
  public static HeldOutSample of(DigitDataset training, DigitDataset heldOut) {
    return of(training, heldOut, SIZE);
  }

  /** The same with {@code count} digits whose distances are measured, or all where fewer. */
  static HeldOutSample of(DigitDataset training, DigitDataset heldOut, int count) {
    if (training.size() == 0) {
      throw new IllegalArgumentException("no digits to learn from");
    }
    boolean others = heldOut.size() > 0 && heldOut != training;
    return new HeldOutSample(others ? heldOut : training, others, training, count);
  }

  /** The digits one compares with. */
  public DigitDataset digits() {
    return digits;
  }

  /** Whether these are held out; false when the training digits stand for them. */
  public boolean heldOut() {
    return heldOut;
  }

  /** The digits that the nearest ones are sought among. */
  public DigitDataset training() {
    return training.digits();
  }

  /** How many digits' distances are measured. */
  public int sampleSize() {
    return sample.length;
  }

  /**
   * How far each digit of the sample is from the training digit with the nearest pixels, as {@link
   * HeldOutMeasure#DIGITS} measures; infinite where there is no other. Takes some 7 ms a digit for
   * 42,000 training digits.
   *
   * @param cancelled asked at every digit
   * @param progress told 0..1 at every digit
   * @throws CancellationException once {@code cancelled} is true
   */
  public float[] pixelDistances(BooleanSupplier cancelled, DoubleConsumer progress) {
    float[] distances = new float[sample.length];
    for (int i = 0; i < sample.length; i++) {
      Cancelled.check(cancelled);
      float[] image = digits.image(sample[i]);
      int[] nearest = heldOut ? training.nearest(image, 1) : training.nearestOthers(sample[i], 1);
      distances[i] = (float) pixelDistance(image, nearest);
      progress.accept((i + 1.0) / sample.length);
    }
    return distances;
  }

  /** How far {@code image} is from the training digit with the nearest pixels. */
  double pixelDistance(float[] image) {
    return pixelDistance(image, training.nearest(image, 1));
  }

  private double pixelDistance(float[] image, int[] nearest) {
    return nearest.length == 0 ? Double.POSITIVE_INFINITY : training.distance(image, nearest[0]);
  }

  /** Index in {@link #digits} of the sample's digit {@code at}; ascending. */
  int index(int at) {
    return sample[at];
  }

  /** The images of the sample, 784 floats each. */
  float[] sampleImages() {
    return digits.images(sample);
  }

  /** The ink of digit {@code index} of {@link #digits}. */
  double ink(int index) {
    return inks[index];
  }

  /** The size of digit {@code index} of {@link #digits}. */
  double size(int index) {
    return sizes[index];
  }

  Ranks inkRanks() {
    return inkRanks;
  }

  Ranks sizeRanks() {
    return sizeRanks;
  }

  /** As {@link HeldOutMeasure#INK}. */
  static double ink(float[] image) {
    double sum = 0;
    for (float value : image) {
      sum += value;
    }
    return sum;
  }

  /** As {@link HeldOutMeasure#SIZE}. */
  static int size(float[] image) {
    float[] rows = new float[DigitDataset.SIDE];
    float[] columns = new float[DigitDataset.SIDE];
    float strongest = 0;
    for (int i = 0; i < image.length; i++) {
      int row = i / DigitDataset.SIDE;
      int column = i % DigitDataset.SIDE;
      rows[row] = Math.max(rows[row], image[i]);
      columns[column] = Math.max(columns[column], image[i]);
      strongest = Math.max(strongest, image[i]);
    }
    return strongest == 0 ? 0 : (int) Math.rint(Math.max(ink(rows), ink(columns)) / strongest);
  }
}
