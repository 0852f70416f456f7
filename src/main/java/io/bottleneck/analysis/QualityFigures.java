package io.bottleneck.analysis;

/**
 * How good codes are, in four figures; NaN where one is not defined.
 *
 * @param neighbourAccuracy share 0..1 of digits whose label is the commonest among their k nearest
 *     codes, themselves left out (k nearest neighbours: Cover and Hart, "Nearest neighbor pattern
 *     classification", 1967). High when digits of a class lie together
 * @param trustworthiness 0..1: whether those who are near as codes are near as images too; 1 when
 *     no k nearest code is a stranger (Venna and Kaski, "Neighborhood preservation in nonlinear
 *     projection methods", 2001)
 * @param continuity 0..1, the same the other way round: whether those who are near as images are
 *     near as codes too; 1 when no neighbourhood is torn apart (same paper)
 * @param silhouette -1..1: how much nearer codes lie to their own class than to the nearest other
 *     (Rousseeuw, "Silhouettes", 1987); about 0 where classes overlap
 */
public record QualityFigures(
    double neighbourAccuracy, double trustworthiness, double continuity, double silhouette) {
  /** What there is to say of codes that hold NaN or infinities. */
  static final QualityFigures UNDEFINED =
      new QualityFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
