package io.bottleneck.export.onnx;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.ProtoWriter;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerWeights;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.SavedModel;
import io.bottleneck.model.SpecJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A trained network, or half of it, as an ONNX model that other programs run: images go in and
 * codes or reconstructions come out, with the very numbers of {@link
 * io.bottleneck.model.Autoencoder}. What only training needs (a classifier, class centres, the
 * variances of a variational network) is left out; the code of a variational network is its mean.
 *
 * <p>The same model gives the same bytes. Any thread.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">Open Neural Network Exchange, Intermediate
 *     Representation</a>
 */
public final class OnnxModel {
  /** Operators as of ONNX 1.8 (2020), so that old and new programs know them all. */
  public static final int OPERATOR_SET = 13;

  /** The version of the file format that goes with these operators. */
  public static final int FORMAT = 7;

  /** Name of the value that holds images: rows of 784 floats in [0,1], 1 = ink. */
  public static final String IMAGE = "image";

  /** Name of the value that holds codes. */
  public static final String CODE = "code";

  /** Name of the value that holds reconstructions: rows of 784 floats. */
  public static final String RECONSTRUCTION = "reconstruction";

  // Field numbers of onnx.ModelProto, OperatorSetIdProto and StringStringEntryProto.
  private static final int IR_VERSION = 1;
  private static final int PRODUCER = 2;
  private static final int PRODUCER_VERSION = 3;
  private static final int DOC = 6;
  private static final int GRAPH = 7;
  private static final int OPERATORS = 8;
  private static final int METADATA = 14;
  private static final int OPERATORS_DOMAIN = 1;
  private static final int OPERATORS_VERSION = 2;
  private static final int KEY = 1;
  private static final int VALUE = 2;

  private OnnxModel() {}

  /** The bytes of {@code part} of {@code model}; about four a parameter. */
  public static ProtoWriter of(SavedModel model, OnnxPart part) {
    ModelCard card = model.card();
    ProtoWriter file =
        new ProtoWriter()
            .varint(IR_VERSION, FORMAT)
            .string(PRODUCER, "bottleneck")
            .string(PRODUCER_VERSION, card.versions().getOrDefault("bottleneck", ""))
            .string(DOC, description(card, part))
            .message(GRAPH, graph(model, part).message())
            .message(
                OPERATORS,
                new ProtoWriter()
                    .string(OPERATORS_DOMAIN, "") // the operators every program knows
                    .varint(OPERATORS_VERSION, OPERATOR_SET));
    metadata(card, part)
        .forEach(
            (key, value) ->
                file.message(METADATA, new ProtoWriter().string(KEY, key).string(VALUE, value)));
    return file;
  }

  /** What the file says of its origin, in the order in which it does. */
  static Map<String, String> metadata(ModelCard card, OnnxPart part) {
    AutoencoderSpec spec = card.spec();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", card.name());
    facts.put("part", part.title());
    facts.put("kind", spec.kind().label());
    facts.put("epoch", number(card.epoch()));
    facts.put("spec", SpecJson.line(spec));
    facts.put("spec_sha256", SpecJson.sha256(spec));
    facts.put("data", card.dataName());
    facts.put("data_sha256", card.dataSha256());
    facts.put("held_out_sha256", card.heldOutSha256());
    facts.put("training_digits", Integer.toString(card.trainingDigits()));
    List<Double> losses = card.validationLosses();
    if (!losses.isEmpty()) {
      facts.put("validation_mse", losses.get(losses.size() - 1).toString());
    }
    facts.put("created", card.created().toString());
    return facts;
  }

  private static OnnxGraph graph(SavedModel model, OnnxPart part) {
    OnnxGraph graph = new OnnxGraph(part.title());
    AutoencoderSpec spec = model.card().spec();
    Map<String, Integer> columns =
        Map.of(
            IMAGE, DigitDataset.PIXELS, CODE, spec.codeSize(), RECONSTRUCTION, DigitDataset.PIXELS);
    graph.input(part.input(), columns.get(part.input()), meaning(part.input(), spec));
    for (String output : part.outputs()) {
      graph.output(output, columns.get(output), meaning(output, spec));
    }
    OnnxLayers nodes = new OnnxLayers(graph, part.input());
    List<LayerWeights> layers = new ArrayList<>();
    part.parts().forEach(each -> layers.addAll(model.layers(each)));
    for (LayerWeights layer : layers) {
      String name = layer.shape().name();
      boolean named = name.equals(LayerShape.CODE) || name.equals(LayerShape.OUTPUT);
      nodes.add(layer, name.equals(LayerShape.OUTPUT) ? RECONSTRUCTION : name, named);
    }
    return graph;
  }

  private static String description(ModelCard card, OnnxPart part) {
    AutoencoderSpec spec = card.spec();
    return String.format(
        Locale.ROOT,
        "The %s of \"%s\": a %s autoencoder of 28x28 handwritten digits, %d-%s, after epoch %s on"
            + " %,d digits (%s). %s -> %s, any number of rows. %s",
        part == OnnxPart.WHOLE ? "whole" : part.title(),
        card.name(),
        spec.kind().label(),
        DigitDataset.PIXELS,
        spec.encoderSizes().stream().map(String::valueOf).collect(Collectors.joining("-")),
        number(card.epoch()),
        card.trainingDigits(),
        card.dataName(),
        part.input(),
        String.join(", ", part.outputs()),
        meaning(part.input(), spec));
  }

  private static String meaning(String value, AutoencoderSpec spec) {
    return switch (value) {
      case IMAGE ->
          "A row is one image: grey levels by 255, 0 = paper and 1 = ink, row by row from the top"
              + " left, fitted and centred as MNIST's digits are.";
      case CODE ->
          spec.kind() == NetworkKind.VARIATIONAL
              ? "A row is the code of one image: the mean of its normal distribution."
              : "A row is the code of one image.";
      default ->
          switch (spec.outputActivation()) {
            case SIGMOID -> "A row is one image as the network gives it back, like the input.";
            case RELU, TANH, LINEAR ->
                "A row is one image as the network gives it back, like the input; values may leave"
                    + " [0,1].";
          };
    };
  }

  private static String number(double epoch) {
    return epoch == Math.rint(epoch)
        ? String.format(Locale.ROOT, "%.0f", epoch)
        : Double.toString(epoch);
  }
}
