package io.bottleneck.analysis;

/**
 * How codes become places on a flat map. Immutable, callable from any thread.
 *
 * <p>Implementations: the identity for codes of two dimensions, principal components for more, the
 * value itself against zero for one.
 */
public interface LatentMap {
  /** Dimensions of the codes it takes. */
  int codeSize();

  /** Rows of {@link #codeSize()} floats to rows of two. */
  float[] positions(float[] codes);

  /** A place on the map (x, y) back to a code; the missing dimensions are the data's mean. */
  float[] code(float x, float y);

  /** Whether the map shows the code itself and not a projection of it. */
  boolean exact();

  /** One short sentence for the user, for example "PCA of 32 dimensions, 41 % of the variance". */
  String description();
}
