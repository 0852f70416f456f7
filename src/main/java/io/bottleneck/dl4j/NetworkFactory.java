package io.bottleneck.dl4j;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.OptimiserSpec;
import java.util.List;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * From a spec to DL4J's description of the same network: a chain of vertices named as {@link
 * LayerShape} names its layers. Weights are not drawn here, {@link InitialWeights} sets them.
 */
final class NetworkFactory {
  /** Share of the old running statistics kept at each minibatch (DL4J's default). */
  private static final double NORMALISATION_DECAY = 0.9;

  private NetworkFactory() {}

  /** The configuration of {@code spec}, which must be free of faults. */
  static ComputationGraphConfiguration configuration(AutoencoderSpec spec) {
    ComputationGraphConfiguration.GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(spec.seed())
            .optimizationAlgo(OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT)
            .updater(updater(spec.optimiser()))
            .trainingWorkspaceMode(WorkspaceMode.ENABLED)
            .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
            .graphBuilder()
            .addInputs("image");
    String before = "image";
    List<LayerShape> layers = LayerShape.of(spec);
    for (LayerShape layer : layers.subList(0, layers.size() - 1)) {
      before = addHidden(graph, layer, before);
    }
    LayerShape output = layers.get(layers.size() - 1);
    graph.addLayer(
        output.name(),
        new OutputLayer.Builder(loss(spec))
            .nIn(output.inputs())
            .nOut(output.outputs())
            .activation(activation(output.activation()))
            .weightInit(WeightInit.ZERO)
            .build(),
        before);
    return graph.setOutputs(output.name()).build();
  }

  private static String addHidden(
      ComputationGraphConfiguration.GraphBuilder graph, LayerShape layer, String before) {
    Activation activation = activation(layer.activation());
    DenseLayer.Builder dense =
        new DenseLayer.Builder()
            .nIn(layer.inputs())
            .nOut(layer.outputs())
            .weightInit(WeightInit.ZERO);
    if (!layer.normalised()) {
      graph.addLayer(layer.name(), dense.activation(activation).build(), before);
      return layer.name();
    }
    String sums = layer.name() + "-sums";
    String norm = layer.name() + "-norm";
    graph.addLayer(sums, dense.activation(Activation.IDENTITY).build(), before);
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

  private static IUpdater updater(OptimiserSpec optimiser) {
    return switch (optimiser.kind()) {
      case ADAM ->
          new Adam(
              optimiser.learningRate(), optimiser.beta1(), optimiser.beta2(), optimiser.epsilon());
      case SGD -> new Sgd(optimiser.learningRate());
    };
  }

  private static ILossFunction loss(AutoencoderSpec spec) {
    return switch (spec.loss()) {
      case MSE -> new LossMSE();
      case BINARY_CROSS_ENTROPY -> new MeanCrossEntropy(DigitDataset.PIXELS);
    };
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
