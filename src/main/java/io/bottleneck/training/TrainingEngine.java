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
     * @param images {@code count * 784} floats in [0,1]; may be longer, and is not kept
     * @param count digits in this minibatch
     * @param seed seeds whatever the library draws during this minibatch
     * @return the minibatch's loss as a mean over digits and pixels, before the step
     */
    double fit(float[] images, int count, long seed);

    /** A copy of the parameters in the order of {@code LayerShape}. */
    float[] parameters();

    /** A copy of what the optimiser remembers; empty array when it remembers nothing. */
    float[] optimiserState();

    @Override
    void close();
  }
}
