package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.KnownGround;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.ScatterPoints;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where a network puts the digits of one set. Maps of the same codes on another plane have the same
 * array of codes: who asks for codes only need not begin anew.
 *
 * @param source the network that made the codes, or, where they are recorded, the one of the same
 *     run whose kept weights are nearest
 * @param digits whose codes these are
 * @param codes {@code digits.size() * source.codeSize()} floats, one row a digit
 * @param projection how codes become places on the map
 * @param index the digits' places in map units and their classes, sorted for picking
 * @param recorded where the codes come from when {@code source} did not make them
 * @param ground tells codes near the data from codes far from it
 */
public record CodeMap(
    Autoencoder source,
    DigitDataset digits,
    float[] codes,
    LatentMap projection,
    PointIndex index,
    Optional<RecordedCodes> recorded,
    KnownGround ground) {
  /** Checks that the arrays fit. */
  public CodeMap {
    Objects.requireNonNull(projection, "projection");
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(ground, "ground");
    if (codes.length != digits.size() * source.codeSize()
        || index.points().size() != digits.size()) {
      throw new IllegalArgumentException("codes or positions do not fit the digits");
    }
  }

  /**
   * Codes that {@code source} made.
   *
   * @param positions x, y of each digit in map units
   */
  public CodeMap(
      Autoencoder source,
      DigitDataset digits,
      float[] codes,
      LatentMap projection,
      float[] positions) {
    this(source, digits, codes, projection, positions, Optional.empty());
  }

  /**
   * Codes and the ground that they cover.
   *
   * @param positions x, y of each digit in map units
   */
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
        index(digits, positions),
        recorded,
        KnownGround.of(codes, source.codeSize()));
  }

  /** Sorts the digits by their places; some 10 ms for 42,000. */
  static PointIndex index(DigitDataset digits, float[] positions) {
    byte[] classes = new byte[digits.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) digits.label(i);
    }
    return new PointIndex(new ScatterPoints(positions, classes));
  }

  /** x, y of each digit in map units; not to be changed. */
  public float[] positions() {
    return index.points().positions();
  }

  /** Where digit {@code digit} stands. */
  public Place place(int digit) {
    return new Place(index.points().x(digit), index.points().y(digit));
  }

  /**
   * The codes that {@link #source} itself makes of the digits, which are {@link #codes} unless
   * those are recorded: what it reconstructs the digits from. Encodes them then; not for the FX
   * thread.
   *
   * @param cancelled asked every thousand digits
   */
  public float[] sourceCodes(BooleanSupplier cancelled) {
    return recorded.isEmpty() ? codes : Codes.of(source, digits, cancelled);
  }

  /** The code of digit {@code digit}; a copy. */
  public float[] code(int digit) {
    int size = source.codeSize();
    return Arrays.copyOfRange(codes, digit * size, (digit + 1) * size);
  }

  /** Whether every digit stands where it does on {@code before}, which may be null. */
  public boolean standsAs(CodeMap before) {
    return before != null && before.index == index;
  }

  /**
   * Whether this shows the same digits as {@code before} on the same plane, under the same or later
   * weights of the same network: then points glide and the user's view stays. Recorded codes are
   * looked through in both directions.
   *
   * @param before an earlier map, or null
   */
  public boolean continues(CodeMap before) {
    return before != null
        && before.digits == digits
        && before.source.spec().equals(source.spec())
        && projection.continues(before.projection)
        && (recorded.isPresent() || before.epoch() <= epoch());
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
