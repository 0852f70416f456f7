package io.bottleneck.analysis;

import io.bottleneck.analysis.Judgement.Level;
import io.bottleneck.model.Autoencoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Tells how like the data an image is to one network: where its figures stand among those of
 * held-out digits.
 *
 * <p>Who looks at five measures finds every sixth digit beyond the 95th percentile of one of them.
 * So the two limits are set by the digits themselves: how far out the furthest measure of each
 * digit of the sample is, is sorted, and its 95th and 99th percentile are where images begin to be
 * called unusual and unlike the data. By their making 5 and 1 of 100 held-out digits are called so.
 *
 * <p>Immutable, callable from any thread.
 */
public final class Familiarity {
  /** Digits below which nothing is said of a 99th percentile. */
  public static final int FEWEST = 100;

  private static final double UNUSUAL = 0.95;
  private static final double UNLIKE = 0.99;

  private final Autoencoder network;
  private final HeldOutSample sample;
  private final float[] trainingCodes;
  private final ReconstructionErrors errors;
  private final float[] codeDistances;
  private final Map<HeldOutMeasure, Ranks> ranks = new EnumMap<>(HeldOutMeasure.class);
  private final double unusualBeyond;
  private final double unlikeBeyond;

  private Familiarity(
      Autoencoder network,
      HeldOutSample sample,
      float[] trainingCodes,
      ReconstructionErrors errors,
      float[] codeDistances,
      Optional<float[]> pixelDistances) {
    this.network = network;
    this.sample = sample;
    this.trainingCodes = trainingCodes;
    this.errors = errors;
    this.codeDistances = codeDistances;
    ranks.put(HeldOutMeasure.ERROR, errors.ranks());
    ranks.put(HeldOutMeasure.CODES, Ranks.of(codeDistances));
    pixelDistances.ifPresent(known -> ranks.put(HeldOutMeasure.DIGITS, Ranks.of(known)));
    ranks.put(HeldOutMeasure.INK, sample.inkRanks());
    ranks.put(HeldOutMeasure.SIZE, sample.sizeRanks());
    Ranks furthest = Ranks.of(furthest(pixelDistances));
    unusualBeyond = furthest.quantile(UNUSUAL);
    unlikeBeyond = furthest.quantile(UNLIKE);
  }

  /**
   * Measures the network on the digits, without the distances between pixels. For 28,000 held-out
   * digits, 42,000 training digits and a code of two some 0.8 s.
   *
   * @param trainingCodes the network's codes of the sample's training digits, one row each
   * @param cancelled asked every thousand digits and more often
   * @throws CancellationException once {@code cancelled} is true
   */
  public static Familiarity of(
      Autoencoder network, HeldOutSample sample, float[] trainingCodes, BooleanSupplier cancelled) {
    int d = network.codeSize();
    if (trainingCodes.length != sample.training().size() * d) {
      throw new IllegalArgumentException(
          "%d values are no codes of %d for %d digits"
              .formatted(trainingCodes.length, d, sample.training().size()));
    }
    ReconstructionErrors errors = ReconstructionErrors.of(network, sample.digits(), cancelled);
    float[] codes = network.encode(sample.sampleImages());
    float[] distances = new float[sample.sampleSize()];
    for (int i = 0; i < distances.length; i++) {
      Cancelled.check(cancelled);
      float[] code = Arrays.copyOfRange(codes, i * d, (i + 1) * d);
      int[] nearest =
          sample.heldOut()
              ? Neighbours.nearest(trainingCodes, d, code, 1)
              : Neighbours.nearestOthers(trainingCodes, d, sample.index(i), 1);
      distances[i] = (float) codeDistance(trainingCodes, d, code, nearest);
    }
    return new Familiarity(network, sample, trainingCodes, errors, distances, Optional.empty());
  }

  /**
   * The same with one measure more.
   *
   * @param pixelDistances what {@link HeldOutSample#pixelDistances} gave for the same sample
   */
  public Familiarity withPixelDistances(float[] pixelDistances) {
    if (pixelDistances.length != sample.sampleSize()) {
      throw new IllegalArgumentException(
          "%d distances for %d digits".formatted(pixelDistances.length, sample.sampleSize()));
    }
    return new Familiarity(
        network, sample, trainingCodes, errors, codeDistances, Optional.of(pixelDistances));
  }

  /** The network that was measured, and that images are judged by. */
  public Autoencoder network() {
    return network;
  }

  /** The digits that images are compared with. */
  public HeldOutSample sample() {
    return sample;
  }

  /** How well the network gives back these digits. */
  public ReconstructionErrors errors() {
    return errors;
  }

  /** Whether distances between pixels are among the measures. */
  public boolean knowsPixels() {
    return ranks.containsKey(HeldOutMeasure.DIGITS);
  }

  /**
   * Compares {@code image}. Takes some 10 ms among 42,000 training digits, 40 ms when it is full of
   * ink.
   *
   * @param image 784 floats in [0,1]
   */
  public Judgement judge(float[] image) {
    float[] code = network.encode(image);
    int d = network.codeSize();
    List<Standing> standings = new ArrayList<>();
    for (HeldOutMeasure measure : ranks.keySet()) {
      double value =
          switch (measure) {
            case ERROR -> ReconstructionErrors.between(image, network.decode(code));
            case CODES ->
                codeDistance(trainingCodes, d, code, Neighbours.nearest(trainingCodes, d, code, 1));
            case DIGITS -> sample.pixelDistance(image);
            case INK -> HeldOutSample.ink(image);
            case SIZE -> HeldOutSample.size(image);
          };
      standings.add(standing(measure, value));
    }
    List<Standing> out =
        Judgement.furthestFirst(standings).stream()
            .filter(standing -> (float) standing.farOut() > unusualBeyond)
            .toList();
    if (sample.sampleSize() < FEWEST) {
      return new Judgement(standings, Level.TOO_FEW, List.of());
    }
    if (out.isEmpty()) {
      return new Judgement(standings, Level.LIKE, out);
    }
    boolean unlike = (float) out.get(0).farOut() > unlikeBeyond;
    return new Judgement(standings, unlike ? Level.UNLIKE : Level.UNUSUAL, out);
  }

  private Standing standing(HeldOutMeasure measure, double value) {
    Ranks among = ranks.get(measure);
    return new Standing(measure, value, among.percentile(value), among.same(value), among.size());
  }

  /** How far out the furthest measure of each digit of the sample is, 0..100. */
  private float[] furthest(Optional<float[]> pixelDistances) {
    float[] furthest = new float[sample.sampleSize()];
    for (int i = 0; i < furthest.length; i++) {
      int digit = sample.index(i);
      double most = farOut(HeldOutMeasure.ERROR, errors.error(digit));
      most = Math.max(most, farOut(HeldOutMeasure.CODES, codeDistances[i]));
      most = Math.max(most, farOut(HeldOutMeasure.INK, sample.ink(digit)));
      most = Math.max(most, farOut(HeldOutMeasure.SIZE, sample.size(digit)));
      if (pixelDistances.isPresent()) {
        most = Math.max(most, farOut(HeldOutMeasure.DIGITS, pixelDistances.get()[i]));
      }
      furthest[i] = (float) most;
    }
    return furthest;
  }

  private double farOut(HeldOutMeasure measure, double value) {
    return measure.farOut(ranks.get(measure).percentile(value));
  }

  private static double codeDistance(float[] codes, int d, float[] code, int[] nearest) {
    return nearest.length == 0
        ? Double.POSITIVE_INFINITY
        : Neighbours.distance(codes, d, nearest[0], code);
  }
}
