package io.bottleneck.model;

/** How weights are drawn before the first minibatch. */
public enum WeightInit {
  /** Normal with the spec's standard deviation, redrawn beyond two of them (the seed project's). */
  TRUNCATED_NORMAL("truncated normal"),
  /** Glorot and Bengio (2010): uniform within sqrt(6 / (in + out)). */
  XAVIER_UNIFORM("Xavier uniform"),
  /** He et al. (2015): normal with standard deviation sqrt(2 / in). */
  HE_NORMAL("He normal");

  private final String label;

  WeightInit(String label) {
    this.label = label;
  }

  /** The name the field uses. */
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
