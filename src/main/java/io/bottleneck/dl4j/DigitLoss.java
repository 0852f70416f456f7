package io.bottleneck.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss that is computed from the sums before the activation: the layer's activation only shapes
 * what inference gives. Its subclasses say what one digit costs.
 */
abstract class DigitLoss implements ILossFunction {
  private static final long serialVersionUID = 1L;

  /** What each digit costs: a column, or a matrix whose rows add up to it. */
  abstract INDArray perDigit(INDArray labels, INDArray sums);

  /** Derivative of each digit's cost by its own row of {@code sums}. */
  abstract INDArray gradient(INDArray labels, INDArray sums);

  @Override
  public double computeScore(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask, boolean average) {
    refuseMask(mask);
    double total = perDigit(labels, sums).sumNumber().doubleValue();
    return average ? total / sums.size(0) : total;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
    refuseMask(mask);
    return perDigit(labels, sums).sum(true, 1);
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
    refuseMask(mask);
    return gradient(labels, sums);
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask, boolean average) {
    double score = computeScore(labels, sums, activation, mask, average);
    return Pair.of(score, computeGradient(labels, sums, activation, mask));
  }

  @Override
  public String name() {
    return getClass().getSimpleName();
  }

  private static void refuseMask(INDArray mask) {
    if (mask != null) {
      throw new IllegalArgumentException("digits carry no masks");
    }
  }
}
