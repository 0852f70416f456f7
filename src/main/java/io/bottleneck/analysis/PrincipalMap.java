package io.bottleneck.analysis;

import java.util.Map;

/**
 * Codes seen along the two directions in which they vary most (principal component analysis,
 * Pearson 1901): no other flat shadow of the codes keeps more of their variance, but what lies
 * close together on it may be far apart in the dimensions that are not shown.
 */
final class PrincipalMap implements LatentMap {
  private final double[] mean;
  private final double[] across;
  private final double[] up;
  private final double share;

  /** From the mean to the middle of the plane, at right angles to it. */
  private final double[] offset;

  private PrincipalMap(double[] mean, double[] across, double[] up, double share, double[] offset) {
    this.mean = mean;
    this.across = across;
    this.up = up;
    this.share = share;
    this.offset = offset;
  }

  /** Components of {@code codes}; each points where its largest entry is positive. */
  static PrincipalMap of(float[] codes, int codeSize) {
    Covariance covariance = new Covariance(codes, codeSize);
    LeadingComponents components = LeadingComponents.of(covariance);
    double[] across = positive(components.first());
    double[] up = positive(components.second());
    double shown = components.firstVariance() + components.secondVariance();
    double all = covariance.total();
    return new PrincipalMap(
        covariance.mean(), across, up, all > 0 ? shown / all : 0, new double[codeSize]);
  }

  /**
   * The same plane with its axes swapped and turned round so that each lies as near as possible to
   * {@code earlier}'s; the larger component may then be the vertical one.
   */
  PrincipalMap alignedWith(PrincipalMap earlier) {
    double straight =
        Math.abs(Vectors.dot(across, earlier.across)) + Math.abs(Vectors.dot(up, earlier.up));
    double crossed =
        Math.abs(Vectors.dot(up, earlier.across)) + Math.abs(Vectors.dot(across, earlier.up));
    double[] first = crossed > straight ? up : across;
    double[] second = crossed > straight ? across : up;
    return new PrincipalMap(
        mean,
        Vectors.dot(first, earlier.across) < 0 ? negative(first) : first,
        Vectors.dot(second, earlier.up) < 0 ? negative(second) : second,
        share,
        offset);
  }

  @Override
  public int codeSize() {
    return mean.length;
  }

  @Override
  public float[] positions(float[] codes) {
    int d = mean.length;
    if (codes.length % d != 0) {
      throw new IllegalArgumentException("%d values are no rows of %d".formatted(codes.length, d));
    }
    float[] positions = new float[codes.length / d * 2];
    for (int row = 0; row < codes.length / d; row++) {
      double x = 0;
      double y = 0;
      for (int j = 0; j < d; j++) {
        double offset = codes[row * d + j] - mean[j];
        x += offset * across[j];
        y += offset * up[j];
      }
      positions[2 * row] = (float) x;
      positions[2 * row + 1] = (float) y;
    }
    return positions;
  }

  @Override
  public float[] code(float x, float y) {
    float[] code = new float[mean.length];
    for (int j = 0; j < code.length; j++) {
      code[j] = (float) (mean[j] + offset[j] + x * across[j] + y * up[j]);
    }
    return code;
  }

  /**
   * The plane moved towards the values, but only at right angles to itself: a place stays the
   * position of the code it leads to.
   */
  @Override
  public LatentMap through(Map<Integer, Float> values) {
    double[] moved = new double[mean.length];
    values.forEach(
        (dimension, value) -> {
          if (dimension < moved.length) {
            moved[dimension] = value - mean[dimension];
          }
        });
    double along = Vectors.dot(moved, across);
    double upwards = Vectors.dot(moved, up);
    Vectors.addScaled(across, -along, moved);
    Vectors.addScaled(up, -upwards, moved);
    return new PrincipalMap(mean, across, up, share, moved);
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public String description() {
    return "PCA of %d dimensions, %.0f %% of the variance".formatted(mean.length, 100 * share);
  }

  /** Variance that the map shows over all variance, 0..1; 0 when the codes do not vary. */
  double share() {
    return share;
  }

  /** The unit vector along which x grows; not to be changed. */
  double[] across() {
    return across;
  }

  /** The unit vector along which y grows; not to be changed. */
  double[] up() {
    return up;
  }

  private static double[] positive(double[] direction) {
    int largest = 0;
    for (int j = 1; j < direction.length; j++) {
      if (Math.abs(direction[j]) > Math.abs(direction[largest])) {
        largest = j;
      }
    }
    return direction[largest] < 0 ? negative(direction) : direction;
  }

  private static double[] negative(double[] direction) {
    double[] turned = new double[direction.length];
    for (int j = 0; j < turned.length; j++) {
      turned[j] = -direction[j];
    }
    return turned;
  }
}
