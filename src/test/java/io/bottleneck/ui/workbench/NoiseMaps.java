package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.nio.file.Path;
import java.util.Random;

/** Maps of noise under networks with random weights. */
public final class NoiseMaps {
  private NoiseMaps() {}

  /** Digit {@code i} is of class {@code i % 10}. */
  public static DigitDataset digits(int count, boolean labelled) {
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    new Random(1).nextBytes(pixels);
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % DigitDataset.CLASSES);
    }
    return new DigitDataset("noise", pixels, labelled ? labels : null);
  }

  /** What the network of {@code seed} makes of {@code digits}. */
  public static CodeMap of(DigitDataset digits, long seed, double epoch) {
    return of(digits, RandomNetworks.of(seed, epoch).autoencoder());
  }

  /** What {@code network} makes of {@code digits}. */
  public static CodeMap of(DigitDataset digits, Autoencoder network) {
    float[] codes = Codes.of(network, digits, () -> false);
    LatentMap projection = LatentMaps.of(codes, network.codeSize(), null);
    return new CodeMap(network, digits, codes, projection, projection.positions(codes));
  }

  /** Puts {@code map} and its digits on the bench. */
  public static void open(Workbench workbench, CodeMap map) {
    DigitCorpus corpus = workbench.corpusProperty().get();
    if (corpus == null || corpus.training() != map.digits()) {
      workbench
          .corpusProperty()
          .set(new DigitCorpus("noise", Path.of("/noise"), map.digits(), map.digits(), "drawn"));
    }
    workbench.codeMapProperty().set(map);
  }
}
