package io.bottleneck.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Binary cross-entropy in nats as a mean over pixels, for a sigmoid output and targets z in [0,1].
 *
 * <p>Computed from the sums x before the sigmoid: max(x, 0) - xz + log(1 + exp(-|x|)), gradient
 * (sigmoid(x) - z) / pixels. DL4J's own cross-entropy sums over pixels and clips the output at
 * 1e-5, which falsifies both loss and gradient where the network is sure of itself.
 */
final class MeanCrossEntropy implements ILossFunction {
  private static final long serialVersionUID = 1L;

  private final int pixels;

  MeanCrossEntropy(int pixels) {
    this.pixels = pixels;
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask, boolean average) {
    refuseMask(mask);
    double total = perPixel(labels, sums).sumNumber().doubleValue() / pixels;
    return average ? total / sums.size(0) : total;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
    refuseMask(mask);
    return perPixel(labels, sums).sum(true, 1).divi(pixels);
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
    refuseMask(mask);
    return Transforms.sigmoid(sums, true).subi(labels).divi(pixels);
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask, boolean average) {
    double score = computeScore(labels, sums, activation, mask, average);
    return Pair.of(score, computeGradient(labels, sums, activation, mask));
  }

  @Override
  public String name() {
    return "MeanCrossEntropy";
  }

  private static INDArray perPixel(INDArray labels, INDArray sums) {
    INDArray rest = Transforms.abs(sums, true).negi();
    INDArray tail = Transforms.log(Transforms.exp(rest, false).addi(1), false);
    return tail.addi(Transforms.relu(sums, true)).subi(sums.mul(labels));
  }

  private static void refuseMask(INDArray mask) {
    if (mask != null) {
      throw new IllegalArgumentException("digits carry no masks");
    }
  }
}
