package io.bottleneck.model;

/** What the training minimises. Both are means over all pixels and digits, pixels in [0,1]. */
public enum Loss {
  /** Mean squared error. */
  MSE("mean squared error"),
  /** Binary cross-entropy in nats; needs a sigmoid output. */
  BINARY_CROSS_ENTROPY("binary cross-entropy");

  private final String label;

  Loss(String label) {
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
