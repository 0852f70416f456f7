package io.bottleneck.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Binary cross-entropy in nats as a mean over pixels, for a sigmoid output and targets z in [0,1].
 *
 * <p>Computed from the sums x before the sigmoid: max(x, 0) - xz + log(1 + exp(-|x|)), gradient
 * (sigmoid(x) - z) / pixels. DL4J's own cross-entropy sums over pixels and clips the output at
 * 1e-5, which falsifies both loss and gradient where the network is sure of itself.
 */
final class MeanCrossEntropy extends DigitLoss {
  private static final long serialVersionUID = 1L;

  private final int pixels;

  MeanCrossEntropy(int pixels) {
    this.pixels = pixels;
  }

  @Override
  INDArray perDigit(INDArray labels, INDArray sums) {
    INDArray rest = Transforms.abs(sums, true).negi();
    INDArray tail = Transforms.log(Transforms.exp(rest, false).addi(1), false);
    return tail.addi(Transforms.relu(sums, true)).subi(sums.mul(labels)).divi(pixels);
  }

  @Override
  INDArray gradient(INDArray labels, INDArray sums) {
    return Transforms.sigmoid(sums, true).subi(labels).divi(pixels);
  }
}
