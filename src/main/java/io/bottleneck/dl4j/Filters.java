package io.bottleneck.dl4j;

import io.bottleneck.model.Convolution;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's description of a convolution, its parameters included, with steps of our own: DL4J's take
 * some twenty times as long, because its copies of patches go number by number. Rows of digits go
 * in and out, channel by channel, and doubling the sides is part of it.
 */
final class Filters extends ConvolutionLayer {
  private static final long serialVersionUID = 1L;

  private final transient Convolution filters;

  Filters(Convolution filters, Activation activation) {
    super(
        new Builder(Convolution.KERNEL, Convolution.KERNEL)
            .nIn(filters.channelsIn())
            .nOut(filters.channelsOut())
            .weightInit(WeightInit.ZERO)
            .activation(activation));
    this.filters = filters;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType type) {
    FilterStep step = new FilterStep(conf, type, filters);
    step.setListeners(listeners);
    step.setIndex(index);
    step.setParamsViewArray(parameters);
    step.setParamTable(initializer().init(conf, parameters, initialise));
    step.setConf(conf);
    return step;
  }
}
