package io.bottleneck.model;

/** Makes the frozen network of whatever kind a spec asks for. */
public final class Autoencoders {
  private Autoencoders() {}

  /**
   * Copies and prepares the parameters.
   *
   * @param spec what the network looks like
   * @param epoch the epoch of the weights
   * @param parameters in the order of {@link LayerShape}
   * @param product used for batches
   * @return an immutable network; a {@link Sampler} too when the spec is variational
   * @throws IllegalArgumentException if the spec has faults or the number of parameters does not
   *     follow from it
   */
  public static Autoencoder of(
      AutoencoderSpec spec, double epoch, float[] parameters, MatrixProduct product) {
    return switch (spec.kind()) {
      case PLAIN, DENOISING, CENTER_LOSS -> new DenseAutoencoder(spec, epoch, parameters, product);
      case VARIATIONAL -> new VariationalAutoencoder(spec, epoch, parameters, product);
      case CONVOLUTIONAL -> new ConvolutionalAutoencoder(spec, epoch, parameters, product);
    };
  }
}
