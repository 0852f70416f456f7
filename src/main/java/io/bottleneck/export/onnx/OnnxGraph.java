package io.bottleneck.export.onnx;

import io.bottleneck.export.ProtoWriter;
import java.util.List;

/**
 * One {@code onnx.GraphProto}, written node by node: each node takes values by their names and
 * gives one. Names of values and numbers are the caller's to keep apart.
 */
final class OnnxGraph {
  // Field numbers of onnx.proto. GraphProto:
  private static final int NODE = 1;
  private static final int GRAPH_NAME = 2;
  private static final int INITIALIZER = 5;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;

  // NodeProto:
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_NAME = 3;
  private static final int OPERATOR = 4;
  private static final int ATTRIBUTE = 5;

  // AttributeProto:
  private static final int ATTRIBUTE_NAME = 1;
  private static final int INTEGER = 3;
  private static final int TEXT = 4;
  private static final int INTEGERS = 8;
  private static final int ATTRIBUTE_TYPE = 20;
  private static final int TYPE_INTEGER = 2;
  private static final int TYPE_TEXT = 3;
  private static final int TYPE_INTEGERS = 7;

  // TensorProto:
  private static final int DIMENSION = 1;
  private static final int DATA_TYPE = 2;
  private static final int TENSOR_NAME = 8;
  private static final int INT64_DATA = 7;
  private static final int RAW_DATA = 9;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  // ValueInfoProto, TypeProto, TypeProto.Tensor, TensorShapeProto and its Dimension:
  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int VALUE_DOC = 3;
  private static final int TENSOR_TYPE = 1;
  private static final int ELEMENT_TYPE = 1;
  private static final int SHAPE = 2;
  private static final int SHAPE_DIMENSION = 1;
  private static final int DIMENSION_VALUE = 1;
  private static final int DIMENSION_NAME = 2;

  private static final String BATCH = "batch";

  private final ProtoWriter graph = new ProtoWriter();

  OnnxGraph(String name) {
    graph.string(GRAPH_NAME, name);
  }

  /** Adds a node; nodes stand in the order in which they compute. */
  void node(
      String name,
      String operator,
      List<String> inputs,
      String output,
      List<ProtoWriter> attributes) {
    ProtoWriter node = new ProtoWriter();
    inputs.forEach(input -> node.string(NODE_INPUT, input));
    node.string(NODE_OUTPUT, output).string(NODE_NAME, name).string(OPERATOR, operator);
    attributes.forEach(attribute -> node.message(ATTRIBUTE, attribute));
    graph.message(NODE, node);
  }

  /** Adds numbers the network has learned; row-major. */
  void floats(String name, float[] values, long... shape) {
    graph.message(
        INITIALIZER,
        tensor(name, FLOAT, shape).packedFloats(RAW_DATA, values)); // raw is packed little-endian
  }

  /** Adds a list of whole numbers. */
  void integers(String name, long... values) {
    ProtoWriter tensor = tensor(name, INT64, values.length);
    for (long value : values) {
      tensor.varint(INT64_DATA, value);
    }
    graph.message(INITIALIZER, tensor);
  }

  /** Adds what the graph takes: rows of {@code columns} floats, as many as one likes. */
  void input(String name, int columns, String meaning) {
    graph.message(INPUT, rows(name, columns, meaning));
  }

  /** Adds what the graph gives. */
  void output(String name, int columns, String meaning) {
    graph.message(OUTPUT, rows(name, columns, meaning));
  }

  /** The graph so far. */
  ProtoWriter message() {
    return graph;
  }

  /** A node's attribute: one whole number. */
  static ProtoWriter attribute(String name, long value) {
    return new ProtoWriter()
        .string(ATTRIBUTE_NAME, name)
        .varint(INTEGER, value)
        .varint(ATTRIBUTE_TYPE, TYPE_INTEGER);
  }

  /** A node's attribute: one word. */
  static ProtoWriter attribute(String name, String value) {
    return new ProtoWriter()
        .string(ATTRIBUTE_NAME, name)
        .string(TEXT, value)
        .varint(ATTRIBUTE_TYPE, TYPE_TEXT);
  }

  /** A node's attribute: whole numbers. */
  static ProtoWriter attribute(String name, List<Integer> values) {
    ProtoWriter attribute = new ProtoWriter().string(ATTRIBUTE_NAME, name);
    values.forEach(value -> attribute.varint(INTEGERS, value));
    return attribute.varint(ATTRIBUTE_TYPE, TYPE_INTEGERS);
  }

  private static ProtoWriter tensor(String name, int type, long... shape) {
    ProtoWriter tensor = new ProtoWriter();
    for (long size : shape) {
      tensor.varint(DIMENSION, size);
    }
    return tensor.varint(DATA_TYPE, type).string(TENSOR_NAME, name);
  }

  private static ProtoWriter rows(String name, int columns, String meaning) {
    ProtoWriter shape =
        new ProtoWriter()
            .message(SHAPE_DIMENSION, new ProtoWriter().string(DIMENSION_NAME, BATCH))
            .message(SHAPE_DIMENSION, new ProtoWriter().varint(DIMENSION_VALUE, columns));
    ProtoWriter tensor = new ProtoWriter().varint(ELEMENT_TYPE, FLOAT).message(SHAPE, shape);
    return new ProtoWriter()
        .string(VALUE_NAME, name)
        .message(VALUE_TYPE, new ProtoWriter().message(TENSOR_TYPE, tensor))
        .string(VALUE_DOC, meaning);
  }
}
