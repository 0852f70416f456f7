package io.bottleneck.model;

/**
 * A network with filters. One image takes a millisecond or two in plain Java; each image of a batch
 * is a product of its own, so that a batch needs no more scratch memory than one image.
 */
public final class ConvolutionalAutoencoder extends LayeredAutoencoder {
  /** Channels take more room than units: 64 filters of 14 x 14 are 50 kB an image. */
  private static final int CHUNK = 100;

  /**
   * Copies and prepares the parameters.
   *
   * @param spec of kind {@link NetworkKind#CONVOLUTIONAL}
   * @param epoch the epoch of the weights
   * @param parameters in the order of {@link LayerShape}
   * @param product used for batches
   * @throws IllegalArgumentException if the spec has faults or the number of parameters does not
   *     follow from it
   */
  public ConvolutionalAutoencoder(
      AutoencoderSpec spec, double epoch, float[] parameters, MatrixProduct product) {
    super(spec, epoch, parameters, product, CHUNK);
  }
}
