package io.bottleneck.ui.workbench;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.Objects;

/**
 * Where a network puts the digits of one set.
 *
 * @param source the network that made the codes
 * @param digits whose codes these are
 * @param codes {@code digits.size() * source.codeSize()} floats, one row a digit
 * @param projection how codes become places on the map
 * @param positions {@code digits.size() * 2} floats: x, y of each digit in map units
 */
public record CodeMap(
    Autoencoder source,
    DigitDataset digits,
    float[] codes,
    io.bottleneck.analysis.LatentMap projection,
    float[] positions) {
  /** Checks that the arrays fit. */
  public CodeMap {
    Objects.requireNonNull(projection, "projection");
    if (codes.length != digits.size() * source.codeSize()
        || positions.length != 2 * digits.size()) {
      throw new IllegalArgumentException("codes or positions do not fit the digits");
    }
  }
}
