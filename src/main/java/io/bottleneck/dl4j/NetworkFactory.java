package io.bottleneck.dl4j;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.CenterLossSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerShape.Part;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.training.LossTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * From a spec to DL4J's description of the same network: a chain of vertices named as {@link
 * LayerShape} names its layers, heads and further losses beside it. Weights are not drawn here,
 * {@link InitialWeights} sets them.
 */
final class NetworkFactory {
  /** The graph's second input when the network is variational: standard normal numbers. */
  private static final String NORMAL = "normal";

  private final AutoencoderSpec spec;
  private final SettableRate rate;
  private final GraphBuilder graph;
  private final List<String> outputs = new ArrayList<>();
  private final Map<LossTerm, RecordedLoss> terms = new LinkedHashMap<>();
  private CentreDistance distance;

  private NetworkFactory(AutoencoderSpec spec) {
    this.spec = spec;
    rate = new SettableRate(spec.optimiser().learningRate());
    NeuralNetConfiguration.Builder all =
        new NeuralNetConfiguration.Builder()
            .seed(spec.seed())
            .optimizationAlgo(OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT)
            .updater(updater(spec.optimiser()))
            .trainingWorkspaceMode(WorkspaceMode.ENABLED)
            .inferenceWorkspaceMode(WorkspaceMode.ENABLED);
    if (spec.penalties().weightDecay() > 0) {
      all.l2(spec.penalties().weightDecay()); // biases have a setting of their own, which is none
    }
    if (spec.optimiser().gradientClip() > 0) {
      all.gradientNormalization(GradientNormalization.ClipL2PerLayer)
          .gradientNormalizationThreshold(spec.optimiser().gradientClip());
    }
    graph = all.graphBuilder();
  }

  /** The network of {@code spec}, which must be free of faults. */
  static NetworkPlan plan(AutoencoderSpec spec) {
    return new NetworkFactory(spec).plan();
  }

  private NetworkPlan plan() {
    GraphLayers layers = new GraphLayers(graph);
    boolean variational = spec.kind() == NetworkKind.VARIATIONAL;
    graph.addInputs(variational ? List.of("image", NORMAL) : List.of("image"));
    RecordedLoss reconstruction = new RecordedLoss(loss(), 1);
    String before = "image";
    String beforeCode = before;
    for (LayerShape layer : LayerShape.chain(spec)) {
      if (layer.name().equals(LayerShape.CODE)) {
        beforeCode = before;
      }
      before =
          layer.name().equals(LayerShape.OUTPUT)
              ? layers.addOutput(layer, before, reconstruction)
              : layers.add(layer, before);
      if (variational && layer.name().equals(LayerShape.CODE)) {
        before = addSample(layers, beforeCode);
      }
    }
    outputs.add(LayerShape.OUTPUT);
    addTerms();
    return new NetworkPlan(
        graph.setOutputs(outputs.toArray(String[]::new)).build(),
        rate,
        reconstruction,
        terms,
        distance);
  }

  /** Draws a code from the digit's own distribution: mean + deviation * normal number. */
  private String addSample(GraphLayers layers, String beforeCode) {
    String logVariance = layers.add(head(Part.LOG_VARIANCE), beforeCode);
    graph.addLayer(
        "deviation",
        new ActivationLayer.Builder().activation(new Deviation()).build(),
        logVariance);
    graph.addVertex(
        "spread", new ElementWiseVertex(ElementWiseVertex.Op.Product), "deviation", NORMAL);
    graph.addVertex(
        "sample", new ElementWiseVertex(ElementWiseVertex.Op.Add), LayerShape.CODE, "spread");
    return "sample";
  }

  private void addTerms() {
    if (spec.kind() == NetworkKind.VARIATIONAL) {
      String both = "code-distribution";
      graph.addVertex(both, new MergeVertex(), LayerShape.CODE, head(Part.LOG_VARIANCE).name());
      double weight = spec.klWeight() / DigitDataset.PIXELS;
      addTerm(LossTerm.DIVERGENCE, both, new Divergence(spec.codeSize()), weight);
    }
    if (spec.kind() == NetworkKind.CENTER_LOSS) {
      CenterLossSpec center = spec.centerLoss();
      distance = new CentreDistance();
      addTerm(LossTerm.CENTER, LayerShape.CODE, distance, center.centerWeight());
      LayerShape classes = head(Part.CLASSIFIER);
      RecordedLoss loss = new RecordedLoss(new LossMCXENT(), center.classWeight());
      terms.put(LossTerm.CLASSIFICATION, loss);
      outputs.add(classes.name());
      graph.addLayer(
          classes.name(),
          new OutputLayer.Builder(loss)
              .nIn(classes.inputs())
              .nOut(classes.outputs())
              .activation(Activation.SOFTMAX)
              .weightInit(WeightInit.ZERO)
              .build(),
          LayerShape.CODE);
    }
    if (spec.penalties().codeL1() > 0) {
      addTerm(LossTerm.CODE_L1, LayerShape.CODE, new LossL1(), spec.penalties().codeL1());
    }
  }

  private void addTerm(LossTerm term, String on, ILossFunction function, double weight) {
    String name = "loss-" + term;
    RecordedLoss loss = new RecordedLoss(function, weight);
    terms.put(term, loss);
    outputs.add(name);
    graph.addLayer(name, new LossLayer.Builder(loss).activation(Activation.IDENTITY).build(), on);
  }

  private LayerShape head(Part part) {
    return LayerShape.of(spec).stream()
        .filter(layer -> layer.part() == part)
        .findFirst()
        .orElseThrow();
  }

  private IUpdater updater(OptimiserSpec optimiser) {
    return switch (optimiser.kind()) {
      case ADAM ->
          Adam.builder()
              .learningRateSchedule(rate)
              .beta1(optimiser.beta1())
              .beta2(optimiser.beta2())
              .epsilon(optimiser.epsilon())
              .build();
      case SGD -> new Sgd(rate);
    };
  }

  private ILossFunction loss() {
    return switch (spec.loss()) {
      case MSE -> new LossMSE();
      case BINARY_CROSS_ENTROPY -> new MeanCrossEntropy(DigitDataset.PIXELS);
    };
  }
}
