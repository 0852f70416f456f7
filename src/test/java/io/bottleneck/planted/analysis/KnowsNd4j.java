package io.bottleneck.planted.analysis;

import io.bottleneck.architecture.Violates;
import org.nd4j.linalg.api.ndarray.INDArray;

@Violates("engine-in-dl4j")
final class KnowsNd4j {
  private INDArray[] codes;
}
