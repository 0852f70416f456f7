package io.bottleneck.model;

import java.util.List;

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

  /**
   * What each layer from image to reconstruction gives for {@code images}, in their order. Takes 4
   * bytes for each output of each layer and image: some 10 kB an image for a dense network, 100 kB
   * for a convolutional one, so ask for some hundred images at a time. A network that cannot look
   * inside itself gives code and reconstruction only.
   */
  default List<LayerOutput> layerOutputs(float[] images) {
    float[] codes = encode(images);
    return List.of(
        new LayerOutput(LayerShape.CODE, spec().codeActivation(), codes),
        new LayerOutput(LayerShape.OUTPUT, spec().outputActivation(), decode(codes)));
  }

  /** Dimensions of a code. */
  default int codeSize() {
    return spec().codeSize();
  }
}
