package io.bottleneck.analysis;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What a network has to beat: errors of simple reconstructions of the held-out digits, learned from
 * the digits to learn from. All are mean squared errors over digits and pixels, pixels in [0,1], as
 * the validation loss is. Immutable, callable from any thread.
 */
public final class Baselines {
  /** Most components one may ask for. */
  public static final int MOST_COMPONENTS = 64;

  /** Held-out digits between two questions whether to go on. */
  private static final int CHUNK = 1000;

  private final double meanImage;
  private final double classMeanImage;
  private final String obstacle;

  /** Errors with 0, 1, 2, ... components. */
  private final double[] byComponents;

  private Baselines(
      double meanImage, double classMeanImage, String obstacle, double[] byComponents) {
    this.meanImage = meanImage;
    this.classMeanImage = classMeanImage;
    this.obstacle = obstacle;
    this.byComponents = byComponents;
  }

  /**
   * Computes all baselines of a data set, once; some two seconds for 42,000 and 28,000 digits.
   *
   * @param components principal components to go up to, 1 to {@link #MOST_COMPONENTS}
   * @param cancelled asked every few dozen milliseconds
   * @throws IllegalArgumentException if {@code components} is out of range
   * @throws CancellationException once {@code cancelled} is true
   */
  public static Baselines of(DigitCorpus corpus, int components, BooleanSupplier cancelled) {
    if (components < 1 || components > MOST_COMPONENTS) {
      throw new IllegalArgumentException(
          "%d components, expected 1 to %d".formatted(components, MOST_COMPONENTS));
    }
    ClassSums learned = new ClassSums();
    ClassSums heldOut = new ClassSums();
    addAll(corpus.training(), learned, cancelled);
    addAll(corpus.heldOut(), heldOut, cancelled);
    double[] mean = learned.mean();
    double aboutMean = heldOut.squaredError(mean);
    double unit = 255.0 * 255 * DigitDataset.PIXELS * heldOut.total();

    String obstacle = obstacle(corpus, learned, heldOut);
    double aboutClassMeans = obstacle == null ? aboutClassMeans(learned, heldOut) : Double.NaN;

    PixelComponents found = PixelComponents.of(corpus.training(), mean, components, cancelled);
    double[] explained = explained(corpus.heldOut(), found, cancelled);
    double[] errors = new double[components + 1];
    double rest = aboutMean;
    for (int c = 0; c <= components; c++) {
      errors[c] = Math.max(0, rest) / unit; // an exact fit leaves rounding, of either sign
      rest -= c < explained.length ? explained[c] : 0;
    }
    return new Baselines(aboutMean / unit, aboutClassMeans / unit, obstacle, errors);
  }

  /** The error of giving back the mean of the digits to learn from, whatever is put in. */
  public double meanImage() {
    return meanImage;
  }

  /**
   * The error of giving back the mean of the digits to learn from that have the same label: what
   * knowing the class alone is worth. NaN when {@link #classMeanObstacle} says why.
   */
  public double classMeanImage() {
    return classMeanImage;
  }

  /** Why there is no error of class means, in words that complete a sentence; empty if there is. */
  public Optional<String> classMeanObstacle() {
    return Optional.ofNullable(obstacle);
  }

  /** The largest number of components that {@link #pca} knows. */
  public int components() {
    return byComponents.length - 1;
  }

  /**
   * The error of principal component analysis: the nearest image to a digit in the flat space
   * through the mean image along that many directions in which the digits to learn from vary most.
   * It is the best a network without bends can do with a code of that size on the digits it has
   * learned from (Baldi and Hornik, "Neural networks and principal component analysis", 1989).
   * Directions in which those digits do not vary at all are left out.
   *
   * @param components 1 to {@link #components}
   * @throws IllegalArgumentException if it is out of range
   */
  public double pca(int components) {
    if (components < 1 || components > components()) {
      throw new IllegalArgumentException(
          "%d components, expected 1 to %d".formatted(components, components()));
    }
    return byComponents[components];
  }

  private static void addAll(DigitDataset digits, ClassSums sums, BooleanSupplier cancelled) {
    InkedPixels ink = new InkedPixels();
    for (int i = 0; i < digits.size(); i++) {
      if (i % CHUNK == 0) {
        Cancelled.check(cancelled);
      }
      ink.read(digits, i);
      sums.add(digits.label(i), ink);
    }
  }

  private static String obstacle(DigitCorpus corpus, ClassSums learned, ClassSums heldOut) {
    if (!corpus.training().labelled()) {
      return "the digits to learn from carry no labels";
    }
    if (!corpus.heldOut().labelled()) {
      return "the held-out digits carry no labels";
    }
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      if (heldOut.count(label) > 0 && learned.count(label) == 0) {
        return "no digit to learn from is a %d, but a held-out one is".formatted(label);
      }
    }
    return null;
  }

  private static double aboutClassMeans(ClassSums learned, ClassSums heldOut) {
    double error = 0;
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      if (heldOut.count(label) > 0) {
        error += heldOut.squaredError(label, learned.mean(label));
      }
    }
    return error;
  }

  private static double[] explained(
      DigitDataset digits, PixelComponents components, BooleanSupplier cancelled) {
    double[] explained = new double[components.count()];
    InkedPixels ink = new InkedPixels();
    for (int i = 0; i < digits.size(); i++) {
      if (i % CHUNK == 0) {
        Cancelled.check(cancelled);
      }
      ink.read(digits, i);
      components.addSquares(ink, explained);
    }
    return explained;
  }
}
