package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Autoencoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A network's error on one image against the strength of the noise on it. Immutable.
 *
 * @param kind of noise
 * @param points one for each strength, in the order that was asked for
 */
public record NoiseCurve(Noise.Kind kind, List<Point> points) {
  /**
   * The error at one strength: mean squared error of the reconstruction against the clean image.
   *
   * @param strength 0 to 1
   * @param mean over the draws of the noise
   * @param least of the draws
   * @param most of the draws
   */
  public record Point(double strength, double mean, double least, double most) {}

  /** Copies the list. */
  public NoiseCurve {
    points = List.copyOf(points);
  }

  /**
   * Spoils {@code clean} with draws 1 to {@code draws} of {@link NoiseBench#spoil} at each strength
   * and reconstructs them, one batch a strength.
   *
   * @param clean 784 floats in [0,1]
   * @param strengths each 0 to 1
   * @param draws at least 1
   * @param cancelled asked before each strength
   * @throws CancellationException once {@code cancelled} is true
   */
  public static NoiseCurve of(
      Autoencoder network,
      float[] clean,
      Noise.Kind kind,
      double[] strengths,
      int draws,
      BooleanSupplier cancelled) {
    if (draws < 1) {
      throw new IllegalArgumentException("%d draws".formatted(draws));
    }
    List<Point> points = new ArrayList<>();
    for (double strength : strengths) {
      Cancelled.check(cancelled);
      points.add(point(network, clean, new Noise(kind, strength), draws));
    }
    return new NoiseCurve(kind, points);
  }

  private static Point point(Autoencoder network, float[] clean, Noise noise, int draws) {
    int pixels = DigitDataset.PIXELS;
    float[] batch = new float[draws * pixels];
    for (int i = 0; i < draws; i++) {
      System.arraycopy(NoiseBench.spoil(clean, noise, i + 1), 0, batch, i * pixels, pixels);
    }
    float[] pictures = network.reconstruct(batch);
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < draws; i++) {
      float[] picture = Arrays.copyOfRange(pictures, i * pixels, (i + 1) * pixels);
      double error = ReconstructionErrors.between(clean, picture);
      sum += error;
      least = Math.min(least, error);
      most = Math.max(most, error);
    }
    return new Point(noise.strength(), sum / draws, least, most);
  }
}
