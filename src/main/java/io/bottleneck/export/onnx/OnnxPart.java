package io.bottleneck.export.onnx;

import io.bottleneck.model.LayerShape.Part;
import java.util.List;

/** What of a network goes into one ONNX file. */
public enum OnnxPart {
  /** Image to code. */
  ENCODER("encoder", OnnxModel.IMAGE, List.of(Part.ENCODER), List.of(OnnxModel.CODE)),

  /** Code to reconstruction. */
  DECODER("decoder", OnnxModel.CODE, List.of(Part.DECODER), List.of(OnnxModel.RECONSTRUCTION)),

  /** Image to reconstruction; gives the code on the way as its second output. */
  WHOLE(
      "autoencoder",
      OnnxModel.IMAGE,
      List.of(Part.ENCODER, Part.DECODER),
      List.of(OnnxModel.RECONSTRUCTION, OnnxModel.CODE));

  private final String title;
  private final String input;
  private final List<Part> parts;
  private final List<String> outputs;

  OnnxPart(String title, String input, List<Part> parts, List<String> outputs) {
    this.title = title;
    this.input = input;
    this.parts = parts;
    this.outputs = outputs;
  }

  /** The name of its file among those of a network: {@code encoder.onnx} and so on. */
  public String fileName() {
    return title + ".onnx";
  }

  /** What the graph calls itself. */
  String title() {
    return title;
  }

  /** The name of the only input. */
  public String input() {
    return input;
  }

  /** The names of the outputs, in their order. */
  public List<String> outputs() {
    return outputs;
  }

  /** The parts of the network it goes through, in their order. */
  List<Part> parts() {
    return parts;
  }
}
