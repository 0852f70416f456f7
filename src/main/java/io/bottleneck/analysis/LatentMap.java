package io.bottleneck.analysis;

import java.util.Map;

/**
 * How codes become places on a flat map. Immutable, callable from any thread.
 *
 * <p>Implementations: the identity for codes of two dimensions; principal components, two axes of
 * the code or a non-linear layout for more; the value itself against the error of its digit for
 * one.
 */
public interface LatentMap {
  /** Dimensions of the codes it takes. */
  int codeSize();

  /** Rows of {@link #codeSize()} floats to rows of two. */
  float[] positions(float[] codes);

  /**
   * The same where it is known how well each code is decoded. A map with a direction to spare shows
   * it, every other one leaves it out of account.
   *
   * @param errors the mean squared reconstruction error of each code's digit
   */
  default float[] positions(float[] codes, ReconstructionErrors errors) {
    return positions(codes);
  }

  /**
   * A place on the map (x, y) back to a code; the missing dimensions are the data's mean, or what
   * {@link #through} made of it.
   */
  float[] code(float x, float y);

  /**
   * The same plane, moved along the dimensions it does not show. A map that leaves nothing open, or
   * determines it otherwise, stays as it is. No position changes.
   *
   * @param values by dimension from 0 on, the value it passes through; dimensions that are missing
   *     here stay at their mean, those the code does not have are left out of account
   */
  default LatentMap through(Map<Integer, Float> values) {
    return this;
  }

  /** Whether the map shows the code itself and not a projection of it. */
  boolean exact();

  /** One short sentence for the user, for example "PCA of 32 dimensions, 41 % of the variance". */
  String description();

  /**
   * What a decoded place is where the map leaves something open, for example "a slice through 32
   * dimensions"; empty where it leaves nothing open.
   */
  default String decoding() {
    return exact() ? "" : "a slice through %d dimensions".formatted(codeSize());
  }

  /**
   * Whether places here mean what they mean on {@code other}, so that points may glide from there
   * to here.
   */
  default boolean continues(LatentMap other) {
    return other.unturned().getClass() == getClass();
  }

  /** This map as it was before it was turned as a whole; itself where it was not. */
  default LatentMap unturned() {
    return this;
  }
}
