package io.bottleneck.analysis;

/** A code of two numbers is its own place on the map. */
record PlaneMap() implements LatentMap {
  @Override
  public int codeSize() {
    return 2;
  }

  @Override
  public float[] positions(float[] codes) {
    if (codes.length % 2 != 0) {
      throw new IllegalArgumentException("%d values are no rows of 2".formatted(codes.length));
    }
    return codes.clone();
  }

  @Override
  public float[] code(float x, float y) {
    return new float[] {x, y};
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public String description() {
    return "The code's two numbers";
  }
}
