package io.bottleneck.model;

/** The kinds of autoencoder one can train; all are measured by the same validation figure. */
public enum NetworkKind {
  /** Dense layers, trained to give back what they saw. */
  PLAIN("plain"),
  /**
   * Sees spoilt digits and is trained to give back the clean ones, so that it learns what digits
   * have in common instead of copying pixels (Vincent et al. 2008).
   */
  DENOISING("denoising"),
  /**
   * Labels pull the codes of one class towards that class's centre while a classifier keeps the
   * classes apart (Wen et al. 2016). Needs labels.
   */
  CENTER_LOSS("center loss"),
  /**
   * Learns a normal distribution of codes for each digit and keeps them near the standard normal
   * one, so that new digits can be drawn from it (Kingma and Welling 2014). The code is its mean.
   */
  VARIATIONAL("variational"),
  /**
   * Layers that look at small neighbourhoods of pixels with the same weights everywhere (Masci et
   * al. 2011).
   */
  CONVOLUTIONAL("convolutional");

  private final String label;

  NetworkKind(String label) {
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
