package io.bottleneck.dl4j;

import io.bottleneck.model.VariationalAutoencoder;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Kullback-Leibler divergence of a digit's normal distribution of codes from the standard normal
 * one, in nats: half the sum over dimensions of mean^2 + exp(v) - 1 - v, where v is the logarithm
 * of the variance (Kingma and Welling 2014, appendix B). Each row of the sums holds the means, then
 * the logarithms; labels are not looked at.
 *
 * <p>The exponential's argument is kept below {@link VariationalAutoencoder#LOG_VARIANCE_LIMIT} for
 * loss and gradient alike, so that neither overflows; the gradient still leads back from there.
 */
final class Divergence extends DigitLoss {
  private static final long serialVersionUID = 1L;

  private final int codeSize;

  Divergence(int codeSize) {
    this.codeSize = codeSize;
  }

  @Override
  INDArray perDigit(INDArray labels, INDArray sums) {
    INDArray logVariances = sums.get(NDArrayIndex.all(), logVariances());
    INDArray twice = variances(logVariances).subi(logVariances).subi(1);
    INDArray means = sums.get(NDArrayIndex.all(), means());
    return twice.addi(means.mul(means)).divi(2);
  }

  @Override
  INDArray gradient(INDArray labels, INDArray sums) {
    INDArray gradient = sums.dup();
    INDArray half = variances(sums.get(NDArrayIndex.all(), logVariances())).subi(1).divi(2);
    gradient.get(NDArrayIndex.all(), logVariances()).assign(half);
    return gradient; // by a mean it is the mean itself
  }

  private INDArrayIndex means() {
    return NDArrayIndex.interval(0, codeSize);
  }

  private INDArrayIndex logVariances() {
    return NDArrayIndex.interval(codeSize, 2 * codeSize);
  }

  private static INDArray variances(INDArray logVariances) {
    return Transforms.exp(
        Transforms.min(logVariances, VariationalAutoencoder.LOG_VARIANCE_LIMIT, true), false);
  }
}
