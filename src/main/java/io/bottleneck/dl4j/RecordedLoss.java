package io.bottleneck.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss among others: DL4J minimises its value times a weight, the run is told the value itself.
 */
final class RecordedLoss implements ILossFunction {
  private static final long serialVersionUID = 1L;

  private final ILossFunction loss;
  private final double weight;
  private double last = Double.NaN;

  RecordedLoss(ILossFunction loss, double weight) {
    this.loss = loss;
    this.weight = weight;
  }

  /** Mean over the digits of the last minibatch, without the weight. */
  double last() {
    return last;
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask, boolean average) {
    double score = loss.computeScore(labels, sums, activation, mask, average);
    last = average ? score : score / sums.size(0);
    return weight * score;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
    return weighted(loss.computeScoreArray(labels, sums, activation, mask));
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
    // Activations write their gradient into the sums, which a loss layer is asked for again.
    return weighted(loss.computeGradient(labels, sums.dup(), activation, mask));
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray sums, IActivation activation, INDArray mask, boolean average) {
    double score = computeScore(labels, sums, activation, mask, average);
    return Pair.of(score, computeGradient(labels, sums, activation, mask));
  }

  @Override
  public String name() {
    return loss.name();
  }

  private INDArray weighted(INDArray values) {
    return weight == 1 ? values : values.muli(weight);
  }
}
