package io.bottleneck.analysis;

import java.util.Map;

/** Another map, turned and shifted as a whole so that some points stay where they were. */
record TurnedMap(LatentMap base, PlaneMotion motion) implements LatentMap {
  /**
   * Turns {@code map} so that some of its places come as near as they can to where they were.
   *
   * @param from x, y of these places on {@code map}
   * @param to where they were
   */
  static TurnedMap of(LatentMap map, float[] from, float[] to) {
    return new TurnedMap(map, PlaneMotion.between(from, to));
  }

  @Override
  public int codeSize() {
    return base.codeSize();
  }

  @Override
  public float[] positions(float[] codes) {
    return motion.applyTo(base.positions(codes));
  }

  @Override
  public float[] positions(float[] codes, ReconstructionErrors errors) {
    return motion.applyTo(base.positions(codes, errors));
  }

  @Override
  public float[] code(float x, float y) {
    float[] back = motion.undo(x, y);
    return base.code(back[0], back[1]);
  }

  @Override
  public LatentMap through(Map<Integer, Float> values) {
    return new TurnedMap(base.through(values), motion);
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public String description() {
    return base.description() + ", turned to keep the selection in place: real turning is hidden";
  }

  @Override
  public String decoding() {
    return base.decoding();
  }

  @Override
  public boolean continues(LatentMap other) {
    return base.continues(other);
  }

  @Override
  public LatentMap unturned() {
    return base;
  }
}
