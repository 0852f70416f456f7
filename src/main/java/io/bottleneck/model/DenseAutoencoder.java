package io.bottleneck.model;

/**
 * A dense network as plain {@code float[]} matrices. One image takes some tenths of a millisecond
 * in plain Java; many images go through the {@link MatrixProduct} it was given.
 */
public final class DenseAutoencoder extends LayeredAutoencoder {
  /** Batch normalisation's guard against division by zero (Ioffe and Szegedy 2015). */
  public static final double NORMALISATION_EPSILON = DenseLayer.NORMALISATION_EPSILON;

  private static final int CHUNK = 1000;

  /**
   * Copies and prepares the parameters.
   *
   * @param spec what the network looks like; one without filters
   * @param epoch the epoch of the weights
   * @param parameters in the order of {@link LayerShape}
   * @param product used for batches
   * @throws IllegalArgumentException if the spec has faults or the number of parameters does not
   *     follow from it
   */
  public DenseAutoencoder(
      AutoencoderSpec spec, double epoch, float[] parameters, MatrixProduct product) {
    super(spec, epoch, parameters, product, CHUNK);
  }
}
