package io.bottleneck.export.onnx;

import io.bottleneck.export.ProtoWriter;
import io.bottleneck.model.Activation;
import io.bottleneck.model.Convolution;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Layers as ONNX operators, one after the other. Between layers values are rows of numbers, or
 * after filters channels of pictures; the last layer always leaves rows.
 *
 * <p>Filters that double the sides are {@code Resize} by nearest neighbours and then {@code Conv},
 * as {@link Convolution} has it; a {@code ConvTranspose} could not see past the border alike.
 */
final class OnnxLayers {
  private final OnnxGraph graph;
  private String value;
  private boolean channels;

  /** Begins with the rows that {@code input} names. */
  OnnxLayers(OnnxGraph graph, String input) {
    this.graph = graph;
    value = input;
  }

  /**
   * One operator of a layer.
   *
   * @param does what it does there, for the names of its node and its value
   * @param numbers names of what it takes beside the value before; an empty name leaves one out
   */
  private record Step(
      String does, String operator, List<String> numbers, List<ProtoWriter> attributes) {}

  /**
   * Adds {@code layer}.
   *
   * @param output what its value is called
   * @param rows whether its value has to be rows
   */
  void add(LayerWeights layer, String output, boolean rows) {
    String name = layer.shape().name();
    List<Step> steps = new ArrayList<>();
    layer
        .shape()
        .convolution()
        .ifPresentOrElse(filters -> filter(steps, layer, filters), () -> multiply(steps, layer));
    activation(layer.shape().activation())
        .ifPresent(does -> steps.add(new Step("activation", does, List.of(), List.of())));
    if (rows && channels) {
      flatten(steps);
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      List<String> inputs = new ArrayList<>(List.of(value));
      inputs.addAll(step.numbers());
      value = i + 1 < steps.size() ? name + "." + step.does() : output;
      graph.node(name + "/" + step.does(), step.operator(), inputs, value, step.attributes());
    }
  }

  private void multiply(List<Step> steps, LayerWeights layer) {
    LayerShape shape = layer.shape();
    if (channels) {
      flatten(steps);
    }
    List<String> numbers = numbers(layer, shape.inputs(), shape.outputs());
    steps.add(new Step("sums", "Gemm", numbers, List.of()));
  }

  private void filter(List<Step> steps, LayerWeights layer, Convolution filters) {
    String name = layer.shape().name();
    boolean doubling = filters.scaling() == Convolution.Scaling.DOUBLE;
    if (!channels) {
      // 0 leaves the number of digits as it is.
      graph.integers(name + ".shape", 0, filters.channelsIn(), filters.sideIn(), filters.sideIn());
      steps.add(new Step("channels", "Reshape", List.of(name + ".shape"), List.of()));
      channels = true;
    }
    if (doubling) {
      graph.floats(name + ".scales", new float[] {1, 1, 2, 2}, 4);
      steps.add(
          new Step(
              "doubled",
              "Resize",
              List.of("", name + ".scales"),
              List.of(
                  OnnxGraph.attribute("mode", "nearest"),
                  OnnxGraph.attribute("coordinate_transformation_mode", "asymmetric"),
                  OnnxGraph.attribute("nearest_mode", "floor"))));
    }
    int kernel = Convolution.KERNEL;
    int stride = doubling ? 1 : 2;
    steps.add(
        new Step(
            "sums",
            "Conv",
            numbers(layer, filters.channelsOut(), filters.channelsIn(), kernel, kernel),
            List.of(
                OnnxGraph.attribute("kernel_shape", List.of(kernel, kernel)),
                OnnxGraph.attribute("strides", List.of(stride, stride)),
                OnnxGraph.attribute("pads", List.of(1, 1, 1, 1)))));
  }

  private void flatten(List<Step> steps) {
    steps.add(new Step("rows", "Flatten", List.of(), List.of(OnnxGraph.attribute("axis", 1L))));
    channels = false;
  }

  /** Adds the layer's numbers to the graph and returns their names. */
  private List<String> numbers(LayerWeights layer, long... shape) {
    String weights = layer.shape().name() + ".weights";
    String biases = layer.shape().name() + ".biases";
    graph.floats(weights, layer.weights(), shape);
    graph.floats(biases, layer.biases(), layer.biases().length);
    return List.of(weights, biases);
  }

  private static Optional<String> activation(Activation activation) {
    return switch (activation) {
      case RELU -> Optional.of("Relu");
      case SIGMOID -> Optional.of("Sigmoid");
      case TANH -> Optional.of("Tanh");
      case LINEAR -> Optional.empty();
    };
  }
}
