package io.bottleneck.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Half the squared distance of a code to the centre of its class (Wen et al. 2016, equation 2).
 * Each row of the labels is the centre of that digit's class. Remembers the codes it saw: the
 * centres move by them after the step.
 */
final class CentreDistance extends DigitLoss {
  private static final long serialVersionUID = 1L;

  private float[] codes = new float[0];

  /** The codes of the last minibatch, row by row. */
  float[] codes() {
    return codes;
  }

  @Override
  INDArray perDigit(INDArray labels, INDArray sums) {
    codes = sums.dup('c').data().asFloat();
    INDArray difference = sums.sub(labels);
    return difference.muli(difference).divi(2);
  }

  @Override
  INDArray gradient(INDArray labels, INDArray sums) {
    return sums.sub(labels);
  }
}
