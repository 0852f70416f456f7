package io.bottleneck.analysis;

/** A code of one number: its value to the right, always at height zero. */
record LineMap() implements LatentMap {
  @Override
  public int codeSize() {
    return 1;
  }

  @Override
  public float[] positions(float[] codes) {
    float[] positions = new float[2 * codes.length];
    for (int i = 0; i < codes.length; i++) {
      positions[2 * i] = codes[i];
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
    return "The code's one number, from left to right; height means nothing";
  }
}
