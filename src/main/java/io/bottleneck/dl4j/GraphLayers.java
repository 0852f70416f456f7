package io.bottleneck.dl4j;

import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
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

  GraphLayers(GraphBuilder graph) {
    this.graph = graph;
  }

  /** Adds a layer that is not the output; returns the vertex that gives its result. */
  String add(LayerShape layer, String before) {
    Activation activation = activation(layer.activation());
    if (!layer.normalised()) {
      graph.addLayer(layer.name(), sums(layer, activation), before);
      return layer.name();
    }
    String sums = layer.name() + SUMS;
    String norm = layer.name() + NORM;
    graph.addLayer(sums, sums(layer, Activation.IDENTITY), before);
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
      String sums = layer.name() + SUMS;
      graph.addLayer(sums, sums(layer, Activation.IDENTITY), before);
      graph.addLayer(
          layer.name(), new LossLayer.Builder(loss).activation(activation).build(), sums);
      return layer.name();
    }
    graph.addLayer(
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

  private static Layer sums(LayerShape layer, Activation activation) {
    return layer
        .convolution()
        .<Layer>map(filters -> new Filters(filters, activation))
        .orElseGet(
            () ->
                new DenseLayer.Builder()
                    .nIn(layer.inputs())
                    .nOut(layer.outputs())
                    .weightInit(WeightInit.ZERO)
                    .activation(activation)
                    .build());
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
