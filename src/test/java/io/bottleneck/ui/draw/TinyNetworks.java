package io.bottleneck.ui.draw;

import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.Optional;
import java.util.Random;

/** Networks with random weights: cheap, and unlike each other. */
final class TinyNetworks {
  private TinyNetworks() {}

  static ModelInUse random(long seed, double epoch) {
    Random random = new Random(seed);
    float[] parameters = new float[(int) LayerShape.parameterCount(Presets.QUICK)];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) (random.nextGaussian() * 0.1);
    }
    return new ModelInUse(
        new DenseAutoencoder(Presets.QUICK, epoch, parameters, MatrixProduct.PLAIN),
        "network " + seed,
        Optional.empty());
  }
}
