package io.bottleneck.ui.latent;

import io.bottleneck.ui.workbench.CodeMap;

/**
 * What is told about one digit of the map.
 *
 * @param index in the map's digits
 * @param image 784 floats in [0,1]
 * @param reconstruction 784 floats, unclamped
 * @param label its class, or -1
 * @param code where the network puts it
 * @param error mean squared difference of image and reconstruction
 * @param epoch of the weights that made code and reconstruction
 */
public record DigitCard(
    int index,
    float[] image,
    float[] reconstruction,
    int label,
    float[] code,
    double error,
    double epoch) {
  /** Asks the map's network about digit {@code index}; some tenths of a millisecond. */
  static DigitCard of(CodeMap map, int index) {
    float[] code = map.code(index);
    float[] image = map.digits().image(index);
    // A recorded code is of other weights than the network that draws.
    float[] own = map.recorded().isEmpty() ? code : map.source().encode(image);
    float[] reconstruction = map.source().decode(own);
    return new DigitCard(
        index,
        image,
        reconstruction,
        map.digits().label(index),
        code,
        meanSquare(image, reconstruction),
        map.source().epoch());
  }

  /** Mean of the squared differences of two images. */
  static double meanSquare(float[] image, float[] reconstruction) {
    double sum = 0;
    for (int i = 0; i < image.length; i++) {
      double difference = image[i] - reconstruction[i];
      sum += difference * difference;
    }
    return sum / image.length;
  }
}
