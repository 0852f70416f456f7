package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import java.nio.file.Path;

/** Digits placed by a network of random weights. */
public final class PlacedDigits {
  private PlacedDigits() {}

  /** Puts {@code digits} on the bench, with the codes of the Quick preset's network. */
  public static CodeMap open(Workbench workbench, DigitDataset digits, long seed, double epoch) {
    return open(workbench, digits, Presets.QUICK, seed, epoch);
  }

  /** Puts {@code digits} on the bench, with the codes of a network of any spec. */
  public static CodeMap open(
      Workbench workbench, DigitDataset digits, AutoencoderSpec spec, long seed, double epoch) {
    ModelInUse model = RandomNetworks.of(spec, seed, epoch);
    float[] codes = model.autoencoder().encode(digits.images(0, digits.size()));
    LatentMap map = LatentMaps.of(codes, spec.codeSize());
    CodeMap placed = new CodeMap(model.autoencoder(), digits, codes, map, map.positions(codes));
    workbench
        .corpusProperty()
        .set(new DigitCorpus("drawn", Path.of("/drawn"), digits, digits, "all of them"));
    workbench.modelProperty().set(model);
    workbench.codeMapProperty().set(placed);
    return placed;
  }
}
