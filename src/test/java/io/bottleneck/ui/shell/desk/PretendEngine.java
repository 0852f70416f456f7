package io.bottleneck.ui.shell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Minibatch;
import io.bottleneck.training.StepLoss;
import io.bottleneck.training.TrainingEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Learns nothing, but its weights depend on all that came before: seed, minibatches, rates, and
 * what the optimiser remembered. The test can do something between two minibatches.
 */
final class PretendEngine implements TrainingEngine {
  private final Map<Integer, Runnable> between = new HashMap<>();
  private Throwable failure;

  /** Does {@code task} once, as soon as a network has had {@code steps} steps since its birth. */
  void after(int steps, Runnable task) {
    between.put(steps, task);
  }

  /** Fails when something that was to be done between two minibatches failed or was not done. */
  void check() {
    if (failure != null) {
      throw new AssertionError("between two minibatches", failure);
    }
    assertThat(between.keySet()).as("steps that were never made").isEmpty();
  }

  private void doAfter(int steps) {
    try {
      Optional.ofNullable(between.remove(steps)).ifPresent(Runnable::run);
    } catch (RuntimeException | Error e) {
      failure = e; // the service takes it for a failure of the training
      throw e;
    }
  }

  @Override
  public Session open(AutoencoderSpec spec, Optional<SavedModel> start, int nativeThreads) {
    return new Pretence(spec, start);
  }

  @Override
  public MatrixProduct matrixProduct() {
    return MatrixProduct.PLAIN;
  }

  @Override
  public Map<String, String> versions() {
    return Map.of();
  }

  private final class Pretence implements Session {
    private final float[] parameters;
    private float[] memory;
    private double rate;

    Pretence(AutoencoderSpec spec, Optional<SavedModel> start) {
      memory = start.flatMap(SavedModel::optimiserState).orElse(new float[2]).clone();
      parameters =
          start
              .map(model -> model.parameters().clone())
              .orElseGet(() -> new float[(int) LayerShape.parameterCount(spec)]);
      if (start.isEmpty()) {
        Random random = new Random(spec.seed());
        for (int i = 0; i < parameters.length; i++) {
          parameters[i] = (float) random.nextGaussian() / 10;
        }
      }
    }

    @Override
    public StepLoss fit(Minibatch minibatch) {
      doAfter((int) memory[0]);
      float ink = 0;
      for (int i = 0; i < minibatch.targets().length; i += 7) {
        ink += minibatch.targets()[i];
      }
      memory = new float[] {memory[0] + 1, memory[1] / 2 + ink};
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] += (float) (10 * rate * Math.sin(i + memory[1]));
      }
      return StepLoss.of(0.04 + 1 / memory[0]);
    }

    @Override
    public void setLearningRate(double newRate) {
      rate = newRate;
    }

    @Override
    public float[] parameters() {
      return parameters.clone();
    }

    @Override
    public float[] optimiserState() {
      return memory.clone();
    }

    @Override
    public void close() {}
  }
}
