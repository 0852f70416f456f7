package io.bottleneck.dl4j;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerShape.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;

/**
 * The way between our order of parameters, {@link LayerShape}'s, and DL4J's flat vector, which
 * follows the graph's own order of vertices. DL4J keeps a dense layer's weights column by column,
 * we keep them row by row; filters it keeps as we do, but after their biases. A center loss's
 * centres are no part of DL4J's network; they are our last values.
 */
final class ParameterLayout {
  private final List<Piece> pieces = new ArrayList<>();
  private final int length;
  private final int networkLength;

  /**
   * A matrix of {@code rows * columns} in ours, its transpose in theirs; one row is a plain copy.
   */
  private record Piece(int ours, int theirs, int rows, int columns) {}

  /** The layout of {@code network}, which is initialised and was made for {@code spec}. */
  ParameterLayout(AutoencoderSpec spec, ComputationGraph network) {
    length = Math.toIntExact(LayerShape.parameterCount(spec));
    Map<String, Integer> starts = new HashMap<>();
    int at = 0;
    GraphVertex[] vertices = network.getVertices();
    for (int index : network.topologicalSortOrder()) {
      GraphVertex vertex = vertices[index];
      starts.put(vertex.getVertexName(), at);
      at += vertex.hasLayer() ? Math.toIntExact(vertex.getLayer().numParams()) : 0;
    }
    networkLength = at;
    int ours = 0;
    for (LayerShape layer : LayerShape.of(spec)) {
      if (layer.part() != Part.CENTRES) {
        add(layer, ours, starts);
      }
      ours += (int) layer.parameterCount();
    }
  }

  private void add(LayerShape layer, int ours, Map<String, Integer> starts) {
    int weights = layer.weightCount();
    int biases = layer.biasCount();
    String sums = layer.name() + GraphLayers.SUMS;
    int theirs = starts.containsKey(sums) ? starts.get(sums) : starts.get(layer.name());
    if (layer.convolution().isPresent()) {
      pieces.add(new Piece(ours, theirs + biases, 1, weights));
      pieces.add(new Piece(ours + weights, theirs, 1, biases));
    } else {
      pieces.add(new Piece(ours, theirs, layer.inputs(), layer.outputs()));
      pieces.add(new Piece(ours + weights, theirs + weights, 1, biases));
    }
    if (layer.normalised()) {
      int norm = starts.get(layer.name() + GraphLayers.NORM);
      pieces.add(new Piece(ours + weights + biases, norm, 1, 4 * layer.outputs()));
    }
  }

  /** Our order to DL4J's, as a new array. */
  float[] toNetwork(float[] parameters) {
    require(parameters, length);
    float[] flat = new float[networkLength];
    for (Piece piece : pieces) {
      copy(parameters, piece.ours, flat, piece.theirs, piece.rows, piece.columns);
    }
    return flat;
  }

  /** DL4J's order to ours, {@code centres} at the end, as a new array. */
  float[] fromNetwork(float[] flat, float[] centres) {
    require(flat, networkLength);
    require(centres, length - networkLength);
    float[] parameters = new float[length];
    for (Piece piece : pieces) {
      copy(flat, piece.theirs, parameters, piece.ours, piece.columns, piece.rows);
    }
    System.arraycopy(centres, 0, parameters, networkLength, centres.length);
    return parameters;
  }

  /** The centres among our parameters, as a new array; empty when there are none. */
  float[] centres(float[] parameters) {
    require(parameters, length);
    return Arrays.copyOfRange(parameters, networkLength, length);
  }

  private static void require(float[] values, int expected) {
    if (values.length != expected) {
      throw new IllegalArgumentException(
          "%d parameters for a network of %d".formatted(values.length, expected));
    }
  }

  /** Copies a row-major matrix of {@code rows * columns} as its transpose. */
  private static void copy(
      float[] source, int from, float[] target, int to, int rows, int columns) {
    if (rows == 1 || columns == 1) {
      System.arraycopy(source, from, target, to, rows * columns);
      return;
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        target[to + c * rows + r] = source[from + r * columns + c];
      }
    }
  }
}
