package io.bottleneck.dl4j;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.Minibatch;
import io.bottleneck.training.StepLoss;
import io.bottleneck.training.TrainingEngine;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A live DL4J network. Confined to the thread that opened it: DL4J networks are not thread safe.
 * Whatever leaves is a copy on the Java heap.
 */
final class Dl4jSession implements TrainingEngine.Session {
  private final ComputationGraph network;
  private final NetworkPlan plan;
  private final ParameterLayout layout;
  private final ClassCentres centres;
  private final MinibatchArrays arrays;

  /** Builds the network of {@code spec} with {@code parameters} in our order. */
  Dl4jSession(AutoencoderSpec spec, float[] parameters) {
    plan = NetworkFactory.plan(spec);
    network = new ComputationGraph(plan.configuration());
    network.init();
    layout = new ParameterLayout(spec, network);
    float[] flat = layout.toNetwork(parameters);
    Rows.pointer(network.params()).put(flat, 0, flat.length);
    centres =
        new ClassCentres(layout.centres(parameters), spec.codeSize(), spec.centerLoss().rate());
    arrays = new MinibatchArrays(spec, List.copyOf(plan.terms().keySet()), centres);
  }

  @Override
  public StepLoss fit(Minibatch minibatch) {
    INDArray[] inputs = arrays.inputs(minibatch);
    INDArray[] labels = arrays.labels(minibatch);
    Nd4j.getRandom().setSeed(minibatch.seed());
    network.fit(inputs, labels);
    if (plan.distance() != null) {
      centres.step(minibatch.labels(), minibatch.count(), plan.distance().codes());
    }
    Map<LossTerm, Double> terms = new EnumMap<>(LossTerm.class);
    plan.terms().forEach((term, loss) -> terms.put(term, loss.last()));
    return new StepLoss(network.score(), plan.reconstruction().last(), terms);
  }

  @Override
  public void setLearningRate(double rate) {
    plan.rate().set(rate);
  }

  @Override
  public float[] parameters() {
    return layout.fromNetwork(copy(network.params()), centres.values());
  }

  @Override
  public float[] optimiserState() {
    INDArray state = network.getUpdater().getStateViewArray();
    if (state == null || state.isEmpty()) {
      return new float[0];
    }
    return copy(state);
  }

  /**
   * Takes up where {@link #optimiserState} was taken.
   *
   * @param iteration minibatches behind {@code values}; Adam's bias correction needs it
   * @throws IllegalArgumentException if the length is not this network's
   */
  void restoreOptimiser(float[] values, int iteration) {
    INDArray state = network.getUpdater().getStateViewArray();
    int length = state == null ? 0 : Math.toIntExact(state.length());
    if (values.length != length) {
      throw new IllegalArgumentException(
          "The model's optimiser state has %d values where this network needs %d."
              .formatted(values.length, length));
    }
    if (length > 0) {
      Rows.pointer(state).put(values, 0, length);
    }
    network.getConfiguration().setIterationCount(iteration);
  }

  /** DL4J's own inference, for comparison with the frozen network's; a code is its mean. */
  float[] output(float[] batch, int count) {
    INDArray image =
        Nd4j.createFromArray(Arrays.copyOf(batch, count * DigitDataset.PIXELS))
            .reshape(count, DigitDataset.PIXELS);
    long codeSize = network.layerSize(LayerShape.CODE);
    INDArray[] inputs =
        network.getNumInputArrays() == 1
            ? new INDArray[] {image}
            : new INDArray[] {image, Nd4j.zeros(count, codeSize)};
    return network.output(false, inputs)[0].dup('c').data().asFloat();
  }

  @Override
  public void close() {
    // Not ComputationGraph.close(): it collects the whole heap twice, and the window would halt.
    free(network.params());
    free(network.getFlattenedGradients());
    free(network.getUpdater().getStateViewArray());
    arrays.close();
    MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
    workspaces.getAllWorkspacesForCurrentThread().forEach(workspaces::destroyWorkspace);
  }

  private static void free(INDArray array) {
    if (array != null && array.closeable()) {
      array.close();
    }
  }

  private static float[] copy(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    Rows.pointer(array).get(values);
    return values;
  }
}
