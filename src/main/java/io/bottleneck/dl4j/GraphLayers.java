package io.bottleneck.dl4j;

import io.bottleneck.model.Convolution;
import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/**
 * Adds one layer after the other to a graph. Weights of a layer live in the vertex of its name, or
 * in that name's {@link #SUMS} and {@link #NORM}.
 */
final class GraphLayers {
  /** Ending of the vertex that holds weights and biases when more follows in the layer. */
  static final String SUMS = "-sums";

  /** Ending of the vertex that normalises. */
  static final String NORM = "-norm";

  /** Share of the old running statistics kept at each minibatch (DL4J's default). */
  private static final double NORMALISATION_DECAY = 0.9;

  private final GraphBuilder graph;
  private final Map<String, Convolution> channels = new HashMap<>();

  GraphLayers(GraphBuilder graph) {
    this.graph = graph;
  }

  /** Adds a layer that is not the output; returns the vertex that gives its result. */
  String add(LayerShape layer, String before) {
    Activation activation = activation(layer.activation());
    if (layer.convolution().isPresent()) {
      return addFilters(layer, layer.name(), activation, before);
    }
    if (!layer.normalised()) {
      addVertex(layer.name(), dense(layer, activation), before);
      return layer.name();
    }
    String sums = layer.name() + SUMS;
    String norm = layer.name() + NORM;
    addVertex(sums, dense(layer, Activation.IDENTITY), before);
    graph.addLayer(
        norm,
        new BatchNormalization.Builder()
            .nIn(layer.outputs())
            .nOut(layer.outputs())
            .eps(DenseAutoencoder.NORMALISATION_EPSILON)
            .decay(NORMALISATION_DECAY)
            .useLogStd(false) // the parameter is the variance itself, not its logarithm
            .activation(Activation.IDENTITY)
            .build(),
        sums);
    // DL4J's normalisation ignores its own activation setting.
    graph.addLayer(
        layer.name(), new ActivationLayer.Builder().activation(activation).build(), norm);
    return layer.name();
  }

  /** Adds the reconstruction with its loss; returns its vertex. */
  String addOutput(LayerShape layer, String before, RecordedLoss loss) {
    Activation activation = activation(layer.activation());
    if (layer.convolution().isPresent()) {
      String sums = addFilters(layer, layer.name() + SUMS, Activation.IDENTITY, before);
      addVertex(layer.name(), new LossLayer.Builder(loss).activation(activation).build(), sums);
      return layer.name();
    }
    addVertex(
        layer.name(),
        new OutputLayer.Builder(loss)
            .nIn(layer.inputs())
            .nOut(layer.outputs())
            .activation(activation)
            .weightInit(WeightInit.ZERO)
            .build(),
        before);
    return layer.name();
  }

  private static DenseLayer dense(LayerShape layer, Activation activation) {
    return new DenseLayer.Builder()
        .nIn(layer.inputs())
        .nOut(layer.outputs())
        .weightInit(WeightInit.ZERO)
        .activation(activation)
        .build();
  }

  /** A vertex that sees each digit as one row, whatever {@code before} gives. */
  private void addVertex(String name, Layer layer, String before) {
    Convolution filters = channels.get(before);
    if (filters == null) {
      graph.addLayer(name, layer, before);
      return;
    }
    int side = filters.sideOut();
    graph.addLayer(
        name, layer, new CnnToFeedForwardPreProcessor(side, side, filters.channelsOut()), before);
  }

  private String addFilters(LayerShape layer, String name, Activation activation, String before) {
    Convolution filters = layer.convolution().orElseThrow();
    boolean halve = filters.scaling() == Convolution.Scaling.HALVE;
    String seen = before;
    if (!halve) {
      seen = layer.name() + "-doubled";
      addOnChannels(seen, new Upsampling2D.Builder(2).build(), filters, before);
      channels.put(seen, filters);
    }
    int step = halve ? 2 : 1;
    addOnChannels(
        name,
        new ConvolutionLayer.Builder(Convolution.KERNEL, Convolution.KERNEL)
            .stride(step, step)
            .padding(1, 1)
            .convolutionMode(ConvolutionMode.Truncate)
            .nIn(filters.channelsIn())
            .nOut(filters.channelsOut())
            .weightInit(WeightInit.ZERO)
            .activation(activation)
            .build(),
        filters,
        seen);
    channels.put(name, filters);
    return name;
  }

  /** A vertex that sees each digit as channels of places, whatever {@code before} gives. */
  private void addOnChannels(String name, Layer layer, Convolution filters, String before) {
    if (channels.containsKey(before)) {
      graph.addLayer(name, layer, before);
      return;
    }
    InputPreProcessor unfold =
        new FeedForwardToCnnPreProcessor(filters.sideIn(), filters.sideIn(), filters.channelsIn());
    graph.addLayer(name, layer, unfold, before);
  }

  private static Activation activation(io.bottleneck.model.Activation activation) {
    return switch (activation) {
      case RELU -> Activation.RELU;
      case SIGMOID -> Activation.SIGMOID;
      case TANH -> Activation.TANH;
      case LINEAR -> Activation.IDENTITY;
    };
  }
}
