package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import java.util.Arrays;

/**
 * What a network makes of one spoilt image, measured against the image before it was spoilt. Nobody
 * changes the arrays.
 *
 * @param noisy what the network was shown, 784 floats in [0,1]
 * @param reconstruction what it made of it, 784 floats, not clamped
 * @param error mean squared error of the reconstruction against the clean image
 * @param errorToNoisy mean squared error of the reconstruction against what was shown; below {@code
 *     error} where the network repeats the noise instead of removing it
 * @param moved Euclidean distance between the codes of the clean and of the noisy image, in the
 *     network's own units; {@link NoiseBench#yardstick} makes networks comparable
 */
public record NoiseTrial(
    float[] noisy, float[] reconstruction, double error, double errorToNoisy, double moved) {

  /**
   * Shows {@code noisy} to {@code network}: two encodings and one decoding. Any thread.
   *
   * @param clean 784 floats in [0,1]
   * @param noisy the same image spoilt, of {@link NoiseBench#spoil} for example
   */
  public static NoiseTrial of(Autoencoder network, float[] clean, float[] noisy) {
    float[] both = Arrays.copyOf(clean, 2 * DigitDataset.PIXELS);
    System.arraycopy(noisy, 0, both, DigitDataset.PIXELS, DigitDataset.PIXELS);
    float[] codes = network.encode(both);
    int d = network.codeSize();
    float[] noisyCode = Arrays.copyOfRange(codes, d, 2 * d);
    float[] reconstruction = network.decode(noisyCode);
    return new NoiseTrial(
        noisy,
        reconstruction,
        ReconstructionErrors.between(clean, reconstruction),
        ReconstructionErrors.between(noisy, reconstruction),
        Neighbours.distance(codes, d, 0, noisyCode));
  }
}
