package io.bottleneck.ui.workbench;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Autoencoders;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import java.util.Optional;
import java.util.Random;

/** Networks with random weights: cheap, and unlike each other. */
public final class RandomNetworks {
  private RandomNetworks() {}

  /** The Quick preset with weights drawn from {@code seed}. */
  public static ModelInUse of(long seed, double epoch) {
    return of(Presets.QUICK, seed, epoch);
  }

  /** A network of any spec with weights drawn from {@code seed}. */
  public static ModelInUse of(AutoencoderSpec spec, long seed, double epoch) {
    Random random = new Random(seed);
    float[] parameters = new float[(int) LayerShape.parameterCount(spec)];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) (random.nextGaussian() * 0.1);
    }
    return new ModelInUse(
        Autoencoders.of(spec, epoch, parameters, MatrixProduct.PLAIN),
        "network " + seed,
        Optional.empty());
  }
}
