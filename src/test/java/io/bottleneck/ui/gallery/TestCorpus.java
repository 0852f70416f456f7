package io.bottleneck.ui.gallery;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.workbench.ModelInUse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** Noise for digits and networks that never learned anything. */
final class TestCorpus {
  private TestCorpus() {}

  static DigitCorpus of(int training, int heldOut) {
    return new DigitCorpus(
        "noise",
        Path.of("/noise"),
        noise("training", training, 1, true),
        noise("held out", heldOut, 2, false),
        "drawn");
  }

  static ModelInUse network(long seed, double epoch) {
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

  private static DigitDataset noise(String name, int size, long seed, boolean labelled) {
    byte[] pixels = new byte[size * DigitDataset.PIXELS];
    new Random(seed).nextBytes(pixels);
    byte[] labels = new byte[size];
    for (int i = 0; i < size; i++) {
      labels[i] = (byte) (i % 10);
    }
    return new DigitDataset(name, pixels, labelled ? labels : null);
  }
}
