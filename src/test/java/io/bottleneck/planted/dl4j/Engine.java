package io.bottleneck.planted.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

public final class Engine {
  private INDArray parameters;

  /** Knows the library, as it may. */
  public void run() {
    parameters.close();
  }
}
