package io.bottleneck.training;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.SavedModel;
import java.util.Map;
import java.util.Optional;

/**
 * The port behind which a deep-learning library hides. All methods are called on the training
 * thread.
 */
public interface TrainingEngine {
  /**
   * Builds a network, with fresh weights drawn from the spec's seed or with {@code start}'s.
   *
   * @param nativeThreads threads the native library may use on this thread
   */
  Session open(AutoencoderSpec spec, Optional<SavedModel> start, int nativeThreads);

  /** Matrix product for snapshots' batches; callable from any thread. */
  MatrixProduct matrixProduct();

  /** Names and versions of the libraries behind the engine, for model cards. */
  Map<String, String> versions();

  /** One live network. */
  interface Session extends AutoCloseable {
    /**
     * One step of the optimiser.
     *
     * @param minibatch is not kept
     * @return the minibatch's losses, before the step
     */
    StepLoss fit(Minibatch minibatch);

    /** Sets the learning rate of the steps to come. */
    void setLearningRate(double rate);

    /** A copy of the parameters in the order of {@code LayerShape}. */
    float[] parameters();

    /**
     * A copy of what the optimiser remembers, a centre loss's centres included if they are no
     * parameters; empty array when it remembers nothing.
     */
    float[] optimiserState();

    @Override
    void close();
  }
}
