package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * What a network draws when it is given a digit: the class of the real digit whose pixels are
 * nearest to the reconstruction, counted by the digit's own class. A 4 in the column of the 9s went
 * through the code and came out as a 9. Immutable, callable from any thread.
 *
 * <p>A table of true against said classes is called a confusion matrix. Here no classifier is
 * trained: the class is said by the nearest neighbour, the oldest of the rules that need none
 * (Cover and Hart, "Nearest neighbor pattern classification", 1967), by Euclidean distance of the
 * 784 pixels.
 *
 * <p>The digit itself is never the nearest to its own reconstruction. Otherwise a network that
 * changes little would find each digit that happens to be among the real ones drawn, and only
 * those, as themselves: the figures would tell how many of them were drawn for the comparison, not
 * what they look like. Other digits with the very same pixels do take part.
 */
public final class DrawnAs {
  /**
   * How much is looked at; both samples have the classes in the proportions of the set.
   *
   * @param sampled digits that are reconstructed, at most
   * @param references real digits that they are compared with, at most
   * @param seed of the draw
   */
  public record Effort(int sampled, int references, long seed) {
    /** Shares within some percent, in about a second. */
    public static final Effort USUAL = new Effort(2_000, 10_000, 1);
  }

  /** References compared at one time: 3 MB of pixels. */
  private static final int TILE = 1000;

  /** Digits decoded at one time. */
  private static final int CHUNK = 500;

  private final DigitDataset digits;
  private final int[] sample;
  private final int[] nearest;
  private final int references;
  private final int[][] counts = new int[DigitDataset.CLASSES][DigitDataset.CLASSES];
  private final int[] sampledOf = new int[DigitDataset.CLASSES];

  private DrawnAs(DigitDataset digits, int[] sample, int[] nearest, int references) {
    this.digits = digits;
    this.sample = sample;
    this.nearest = nearest;
    this.references = references;
    for (int i = 0; i < sample.length; i++) {
      sampledOf[digits.label(sample[i])]++;
      if (nearest[i] >= 0) {
        counts[digits.label(sample[i])][digits.label(nearest[i])]++;
      }
    }
  }

  /**
   * Compares the reconstructions of a sample of {@code digits} with real ones among them.
   *
   * @param codes rows of {@code network.codeSize()} floats, one for each of {@code digits}
   * @param product multiplies 2 x 784 x sampled x references numbers; distances are those of its
   *     single precision
   * @param progress told 0..1 now and then
   * @param cancelled asked about as often
   * @throws IllegalArgumentException if the digits carry no labels
   * @throws CancellationException once {@code cancelled} is true
   */
  public static DrawnAs of(
      Autoencoder network,
      float[] codes,
      DigitDataset digits,
      Effort effort,
      MatrixProduct product,
      DoubleConsumer progress,
      BooleanSupplier cancelled) {
    if (!digits.labelled()) {
      throw new IllegalArgumentException("what digits are drawn as needs labels");
    }
    int[] sample = StratifiedSample.of(digits, effort.sampled, effort.seed);
    int[] references = StratifiedSample.of(digits, effort.references, ~effort.seed);
    float[] drawn = decoded(network, codes, sample, cancelled);
    Search search = new Search(sample, drawn);
    for (int from = 0; from < references.length; from += TILE) {
      Cancelled.check(cancelled);
      progress.accept((double) from / references.length);
      int to = Math.min(references.length, from + TILE);
      search.offer(digits, Arrays.copyOfRange(references, from, to), product);
    }
    return new DrawnAs(digits, sample, search.nearest, references.length);
  }

  private static float[] decoded(
      Autoencoder network, float[] codes, int[] sample, BooleanSupplier cancelled) {
    float[] images = new float[sample.length * DigitDataset.PIXELS];
    for (int from = 0; from < sample.length; from += CHUNK) {
      Cancelled.check(cancelled);
      int[] chunk = Arrays.copyOfRange(sample, from, Math.min(sample.length, from + CHUNK));
      float[] part = network.decode(Codes.rows(codes, network.codeSize(), chunk));
      System.arraycopy(part, 0, images, from * DigitDataset.PIXELS, part.length);
    }
    return images;
  }

  /**
   * The nearest reference so far of each reconstruction x. By |x - y|^2 = |x|^2 + |y|^2 - 2 xy,
   * where |x|^2 is the same for all y and left out.
   */
  private static final class Search {
    private final int[] sample;
    private final float[] drawn;
    private final float[] products;
    private final double[] distances;
    private final int[] nearest;

    Search(int[] sample, float[] drawn) {
      this.sample = sample;
      this.drawn = drawn;
      products = new float[sample.length * TILE];
      distances = new double[sample.length];
      nearest = new int[sample.length];
      Arrays.fill(distances, Double.POSITIVE_INFINITY);
      Arrays.fill(nearest, -1);
    }

    void offer(DigitDataset digits, int[] tile, MatrixProduct product) {
      float[] columns = new float[DigitDataset.PIXELS * tile.length];
      double[] squares = new double[tile.length];
      for (int t = 0; t < tile.length; t++) {
        float[] image = digits.image(tile[t]);
        for (int pixel = 0; pixel < image.length; pixel++) {
          columns[pixel * tile.length + t] = image[pixel];
          squares[t] += (double) image[pixel] * image[pixel];
        }
      }
      product.multiply(drawn, sample.length, DigitDataset.PIXELS, columns, tile.length, products);
      for (int i = 0; i < sample.length; i++) {
        for (int t = 0; t < tile.length; t++) {
          double distance = squares[t] - 2.0 * products[i * tile.length + t];
          if (distance < distances[i] && tile[t] != sample[i]) { // false for NaN
            distances[i] = distance;
            nearest[i] = tile[t];
          }
        }
      }
    }
  }

  /** How many digits were reconstructed. */
  public int sampled() {
    return sample.length;
  }

  /** How many real digits they were compared with. */
  public int references() {
    return references;
  }

  /** How many digits of class {@code label} were reconstructed. */
  public int sampled(int label) {
    return sampledOf[label];
  }

  /** How many digits of class {@code label} came out as class {@code drawn}. */
  public int count(int label, int drawn) {
    return counts[label][drawn];
  }

  /**
   * The part of the reconstructed digits of class {@code label} that came out as class {@code
   * drawn}, 0..1; NaN when there are none. A class's parts add up to 1 unless the network gave
   * something that is no number, which is near to nothing.
   */
  public double share(int label, int drawn) {
    return (double) counts[label][drawn] / sampledOf[label];
  }

  /** The part of all reconstructed digits that came out as their own class, 0..1. */
  public double ownShare() {
    return IntStream.range(0, counts.length).mapToDouble(label -> counts[label][label]).sum()
        / sample.length;
  }

  /** Indices of the digits of class {@code label} that came out as {@code drawn}, ascending. */
  public int[] digits(int label, int drawn) {
    return IntStream.range(0, sample.length)
        .filter(i -> digits.label(sample[i]) == label)
        .filter(i -> nearest[i] >= 0 && digits.label(nearest[i]) == drawn)
        .map(i -> sample[i])
        .toArray();
  }
}
