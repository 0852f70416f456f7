package io.bottleneck.dl4j;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.training.Minibatch;
import io.bottleneck.training.StepLoss;
import io.bottleneck.training.TrainingEngine;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A live DL4J network. Confined to the thread that opened it: DL4J networks are not thread safe.
 * Whatever leaves is a copy on the Java heap.
 */
final class Dl4jSession implements TrainingEngine.Session {
  private final ComputationGraph network;
  private final ParameterLayout layout;
  private final INDArray images;
  private final FloatPointer imagesPointer;
  private INDArray part;

  /** Takes the initialised network; {@code batchSize} is the largest minibatch that will come. */
  Dl4jSession(ComputationGraph network, ParameterLayout layout, int batchSize) {
    this.network = network;
    this.layout = layout;
    images = Nd4j.createUninitialized(DataType.FLOAT, batchSize, DigitDataset.PIXELS);
    imagesPointer = pointer(images);
    part = images;
  }

  @Override
  public StepLoss fit(Minibatch minibatch) {
    int count = minibatch.count();
    imagesPointer.put(minibatch.inputs(), 0, count * DigitDataset.PIXELS);
    if (part.rows() != count) {
      part = images.get(NDArrayIndex.interval(0, count), NDArrayIndex.all());
    }
    Nd4j.getRandom().setSeed(minibatch.seed());
    INDArray[] both = {part};
    network.fit(both, both);
    return StepLoss.of(network.score());
  }

  @Override
  public void setLearningRate(double rate) {
    network.setLearningRate(rate);
  }

  @Override
  public float[] parameters() {
    return layout.fromNetwork(copy(network.params()));
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
      pointer(state).put(values, 0, length);
    }
    network.getConfiguration().setIterationCount(iteration);
  }

  /** DL4J's own inference, for comparison with the frozen network's. */
  float[] output(float[] batch, int count) {
    INDArray input = Nd4j.createFromArray(Arrays.copyOf(batch, count * DigitDataset.PIXELS));
    INDArray output = network.outputSingle(false, input.reshape(count, DigitDataset.PIXELS));
    return output.dup('c').data().asFloat();
  }

  @Override
  public void close() {
    network.close();
    images.close();
    Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
  }

  private static float[] copy(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    pointer(array).get(values);
    return values;
  }

  private static FloatPointer pointer(INDArray array) {
    return new FloatPointer(array.data().addressPointer());
  }
}
