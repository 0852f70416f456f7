package io.bottleneck.analysis;

/** Chooses how codes of a size are laid flat. */
public final class LatentMaps {
  private LatentMaps() {}

  /**
   * The map for these codes: the code itself for one or two dimensions, principal components for
   * more. Takes some 20 ms for 42,000 codes of 32 dimensions, nothing for two.
   *
   * @param codes rows of {@code codeSize} floats; rows that hold NaN or infinities are left out of
   *     account
   * @param codeSize dimensions of a code, at least 1
   * @throws IllegalArgumentException if {@code codes} are no rows of that size
   */
  public static LatentMap of(float[] codes, int codeSize) {
    return of(codes, codeSize, null);
  }

  /**
   * The same, laid as {@code previous} was: components have no sign and may overtake each other in
   * variance, so without this a live map would flip from one epoch to the next.
   *
   * @param previous an earlier map, ignored when it is null or for codes of another size
   */
  public static LatentMap of(float[] codes, int codeSize, LatentMap previous) {
    if (codeSize < 1 || codes.length % codeSize != 0) {
      throw new IllegalArgumentException(
          "%d values are no rows of %d".formatted(codes.length, codeSize));
    }
    if (codeSize == 1) {
      return new LineMap();
    }
    if (codeSize == 2) {
      return new PlaneMap();
    }
    PrincipalMap map = PrincipalMap.of(codes, codeSize);
    return previous instanceof PrincipalMap earlier && earlier.codeSize() == codeSize
        ? map.alignedWith(earlier)
        : map;
  }

  /**
   * Codes of one number against the error of their digits.
   *
   * @param previous an earlier map, so that heights do not change their scale from one epoch to the
   *     next; may be null
   */
  public static LatentMap line(float[] codes, ReconstructionErrors errors, LatentMap previous) {
    return LineMap.of(codes, errors, previous);
  }

  /**
   * Two numbers of the code as they are.
   *
   * @param across the dimension to the right, from 0 on
   * @param up another dimension, upwards
   * @throws IllegalArgumentException if the code has no two such dimensions
   */
  public static LatentMap axes(float[] codes, int codeSize, int across, int up) {
    return AxesMap.of(codes, codeSize, across, up);
  }

  /**
   * A map turned and shifted as a whole, never stretched, so that some digits stay as near as they
   * can to where they were.
   *
   * @param from x, y of these digits on {@code map}
   * @param to where they were, as many
   */
  public static LatentMap turned(LatentMap map, float[] from, float[] to) {
    return TurnedMap.of(map, from, to);
  }
}
