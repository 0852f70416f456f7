package io.bottleneck.dl4j;

import io.bottleneck.model.VariationalAutoencoder;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * From the logarithm v of a variance to the standard deviation exp(v / 2), v kept within {@link
 * VariationalAutoencoder#LOG_VARIANCE_LIMIT} of 0; beyond, it follows v no longer and its
 * derivative is 0.
 */
final class Deviation extends BaseActivationFunction {
  private static final long serialVersionUID = 1L;
  private static final double LIMIT = VariationalAutoencoder.LOG_VARIANCE_LIMIT;

  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    Transforms.max(Transforms.min(in, LIMIT, false), -LIMIT, false);
    return Transforms.exp(in.divi(2), false);
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    INDArray within = Transforms.abs(in, true).lte(LIMIT).castTo(in.dataType());
    INDArray slope = getActivation(in, true).divi(2).muli(within);
    return Pair.of(slope.muli(epsilon), null);
  }
}
