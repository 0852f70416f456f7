package io.bottleneck.analysis;

import io.bottleneck.plot.Bounds;

/**
 * A code of one number: its value to the right, the error of its digit upwards. Errors are some
 * hundredths and codes some units, so that heights are enlarged by a round factor.
 *
 * @param enlarged map units for an error of one
 */
record LineMap(float enlarged) implements LatentMap {
  /** Height of the cloud as a share of its width. */
  private static final double SHAPE = 0.5;

  /** How far the factor may be off before a map that follows another takes a new one. */
  private static final double PATIENCE = 3;

  /** Heights as they are. */
  LineMap() {
    this(1);
  }

  /**
   * Enlarges {@code errors} so that the cloud is about half as high as wide.
   *
   * @param previous an earlier map, whose factor is kept while it serves; or null
   */
  static LineMap of(float[] codes, ReconstructionErrors errors, LatentMap previous) {
    Bounds bounds = Bounds.central(new LineMap().positions(codes, errors));
    double wanted = SHAPE * bounds.width() / bounds.maxY();
    if (!(wanted > 0) || Double.isInfinite(wanted)) {
      return new LineMap(); // codes or errors are all the same
    }
    if (previous instanceof LineMap line
        && Math.abs(Math.log(line.enlarged / wanted)) < Math.log(PATIENCE)) {
      return line;
    }
    return new LineMap((float) round(wanted));
  }

  /** The largest of 1, 2, 5, 10, ... that is not above {@code value}, which is above zero. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double leading = value / power;
    return power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1);
  }

  @Override
  public int codeSize() {
    return 1;
  }

  /** Places on the base line, for codes of which no error is known. */
  @Override
  public float[] positions(float[] codes) {
    float[] positions = new float[2 * codes.length];
    for (int i = 0; i < codes.length; i++) {
      positions[2 * i] = codes[i];
    }
    return positions;
  }

  @Override
  public float[] positions(float[] codes, ReconstructionErrors errors) {
    float[] positions = positions(codes);
    for (int i = 0; i < codes.length; i++) {
      positions[2 * i + 1] = enlarged * errors.error(i);
    }
    return positions;
  }

  @Override
  public float[] code(float x, float y) {
    return new float[] {x};
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public String description() {
    return "The code's one number to the right, its digit's error%s upwards"
        .formatted(enlarged == 1 ? "" : " \u00d7 " + factor());
  }

  private String factor() {
    return enlarged == Math.rint(enlarged)
        ? String.valueOf((long) enlarged)
        : String.valueOf(enlarged);
  }

  @Override
  public boolean continues(LatentMap other) {
    return equals(other);
  }
}
