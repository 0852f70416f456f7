package io.bottleneck.model;

/**
 * A frozen autoencoder: the weights of one moment, immutable, callable from any thread without
 * locks.
 *
 * <p>Arrays are row-major and flat: {@code n} images are {@code n * 784} floats in [0,1], {@code n}
 * codes are {@code n * codeSize()} floats. The number of rows follows from the length; a length
 * that is no multiple throws {@link IllegalArgumentException}. Reconstructions of a linear or ReLU
 * output may leave [0,1]; clamp them to draw, not to measure.
 */
public interface Autoencoder {
  /** The spec the network was built from. */
  AutoencoderSpec spec();

  /** The epoch of the weights: 3.4 is 40 % into the fourth epoch, 0 is untrained. */
  double epoch();

  /** Images to codes. */
  float[] encode(float[] images);

  /** Codes to images. */
  float[] decode(float[] codes);

  /** Images to codes to images. */
  default float[] reconstruct(float[] images) {
    return decode(encode(images));
  }

  /** Dimensions of a code. */
  default int codeSize() {
    return spec().codeSize();
  }
}
