package io.bottleneck.model;

/** What a layer does to its weighted sums. */
public enum Activation {
  /** max(0, x). */
  RELU("ReLU"),
  /** 1 / (1 + exp(-x)); keeps values in (0,1). */
  SIGMOID("sigmoid"),
  /** Hyperbolic tangent; keeps values in (-1,1). */
  TANH("tanh"),
  /** x itself. */
  LINEAR("linear");

  private final String label;

  Activation(String label) {
    this.label = label;
  }

  /** The name the field uses. */
  public String label() {
    return label;
  }

  /** Applies the activation to {@code count} values of {@code values} from {@code offset}. */
  public void apply(float[] values, int offset, int count) {
    int end = offset + count;
    switch (this) {
      case RELU -> {
        for (int i = offset; i < end; i++) {
          values[i] = Math.max(0, values[i]);
        }
      }
      case SIGMOID -> {
        for (int i = offset; i < end; i++) {
          values[i] = (float) (1 / (1 + Math.exp(-values[i])));
        }
      }
      case TANH -> {
        for (int i = offset; i < end; i++) {
          values[i] = (float) Math.tanh(values[i]);
        }
      }
      case LINEAR -> {}
    }
  }

  @Override
  public String toString() {
    return label;
  }
}
