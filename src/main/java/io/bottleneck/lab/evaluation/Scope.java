package io.bottleneck.lab.evaluation;

/**
 * On how many digits the figures are measured that compare every digit with every other; all of
 * them where there are fewer. The first so many, so that two models are measured on the same ones.
 *
 * @param neighbourDigits for the neighbours' accuracy and the silhouette, at least 1
 * @param trustDigits for trustworthiness and continuity, at least 1; the time grows with the square
 *     of their number, four seconds for 10,000
 */
public record Scope(int neighbourDigits, int trustDigits) {
  /** Enough for a third decimal, in a few seconds. */
  public static final Scope USUAL = new Scope(10_000, 2_000);

  /** Checks the numbers. */
  public Scope {
    if (neighbourDigits < 1 || trustDigits < 1) {
      throw new IllegalArgumentException(
          "figures of %d and %d digits".formatted(neighbourDigits, trustDigits));
    }
  }
}
