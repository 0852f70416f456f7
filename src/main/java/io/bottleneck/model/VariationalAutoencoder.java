package io.bottleneck.model;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.LayerShape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A dense network whose encoder gives a normal distribution for each digit. {@link #encode} returns
 * its mean.
 */
public final class VariationalAutoencoder extends LayeredAutoencoder implements Sampler {
  /**
   * Logarithms of variances are kept within this distance of 0, in training too: a standard
   * deviation of exp(-5) to exp(5), so that no exponential leaves single precision.
   */
  public static final float LOG_VARIANCE_LIMIT = 10;

  private static final int CHUNK = 1000;

  private final List<FrozenLayer> logVariance;

  /**
   * Copies and prepares the parameters.
   *
   * @param spec of kind {@link NetworkKind#VARIATIONAL}
   * @param epoch the epoch of the weights
   * @param parameters in the order of {@link LayerShape}
   * @param product used for batches
   * @throws IllegalArgumentException if the spec has faults or the number of parameters does not
   *     follow from it
   */
  public VariationalAutoencoder(
      AutoencoderSpec spec, double epoch, float[] parameters, MatrixProduct product) {
    super(spec, epoch, parameters, product, CHUNK);
    List<FrozenLayer> layers = new ArrayList<>(hiddenEncoder());
    layers.addAll(part(Part.LOG_VARIANCE, parameters));
    logVariance = List.copyOf(layers);
  }

  @Override
  public float[] logVariances(float[] images) {
    float[] values = run(logVariance, images, DigitDataset.PIXELS);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(-LOG_VARIANCE_LIMIT, Math.min(LOG_VARIANCE_LIMIT, values[i]));
    }
    return values;
  }

  @Override
  public float[] sampleCodes(float[] images, long seed) {
    float[] codes = encode(images);
    float[] logVariances = logVariances(images);
    float[] normal = normal(codes.length, seed);
    for (int i = 0; i < codes.length; i++) {
      codes[i] += (float) Math.exp(logVariances[i] / 2) * normal[i];
    }
    return codes;
  }

  @Override
  public float[] draw(int count, long seed) {
    return decode(normal(count * codeSize(), seed));
  }

  /** {@code count} independent standard normal numbers, a pure function of the seed. */
  public static float[] normal(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i += 2) {
      // Box and Muller 1958
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      double angle = 2 * Math.PI * random.nextDouble();
      values[i] = (float) (radius * Math.cos(angle));
      if (i + 1 < count) {
        values[i + 1] = (float) (radius * Math.sin(angle));
      }
    }
    return values;
  }
}
