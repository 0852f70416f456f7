package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.KnownGround;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a network puts the digits of one set. Maps of the same codes on another plane have the same
 * array of codes: who asks for codes only need not begin anew.
 *
 * @param source the network that made the codes, or, where they are recorded, the one of the same
 *     run whose kept weights are nearest
 * @param digits whose codes these are
 * @param codes {@code digits.size() * source.codeSize()} floats, one row a digit
 * @param projection how codes become places on the map
 * @param positions {@code digits.size() * 2} floats: x, y of each digit in map units
 * @param recorded where the codes come from when {@code source} did not make them
 * @param ground tells codes near the data from codes far from it
 */
public record CodeMap(
    Autoencoder source,
    DigitDataset digits,
    float[] codes,
    LatentMap projection,
    float[] positions,
    Optional<RecordedCodes> recorded,
    KnownGround ground) {
  /** Checks that the arrays fit. */
  public CodeMap {
    Objects.requireNonNull(projection, "projection");
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(ground, "ground");
    if (codes.length != digits.size() * source.codeSize()
        || positions.length != 2 * digits.size()) {
      throw new IllegalArgumentException("codes or positions do not fit the digits");
    }
  }

  /** Codes that {@code source} made. */
  public CodeMap(
      Autoencoder source,
      DigitDataset digits,
      float[] codes,
      LatentMap projection,
      float[] positions) {
    this(source, digits, codes, projection, positions, Optional.empty());
  }

  /** Codes and the ground that they cover. */
  public CodeMap(
      Autoencoder source,
      DigitDataset digits,
      float[] codes,
      LatentMap projection,
      float[] positions,
      Optional<RecordedCodes> recorded) {
    this(
        source,
        digits,
        codes,
        projection,
        positions,
        recorded,
        KnownGround.of(codes, source.codeSize()));
  }

  /** Whether {@code other} shows the same codes of the same digits, on whatever plane. */
  public boolean sameCodes(CodeMap other) {
    return other != null && other.codes == codes && other.source == source;
  }

  /** The epoch of the codes. */
  public double epoch() {
    return recorded.map(codes -> (double) codes.epoch()).orElse(source.epoch());
  }
}
