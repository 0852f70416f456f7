package io.bottleneck.lab.runs;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Minibatch;
import io.bottleneck.training.StepLoss;
import io.bottleneck.training.TrainingEngine;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Learns nothing and takes no time, but remembers as a real one does: where a step leads depends on
 * the weights, on what the optimiser remembers, on the learning rate and on the minibatch.
 */
public final class ToyEngine implements TrainingEngine {
  private static final int MEMORY = 8;

  @Override
  public Session open(AutoencoderSpec spec, Optional<SavedModel> start, int nativeThreads) {
    float[] weights =
        start.map(model -> model.parameters().clone()).orElseGet(() -> freshWeights(spec));
    float[] memory =
        start.flatMap(SavedModel::optimiserState).map(float[]::clone).orElse(new float[MEMORY]);
    return new ToySession(weights, memory);
  }

  private static float[] freshWeights(AutoencoderSpec spec) {
    Random random = new Random(spec.seed());
    float[] weights = new float[(int) LayerShape.parameterCount(spec)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.01f + 0.1f * random.nextFloat();
    }
    return weights;
  }

  @Override
  public MatrixProduct matrixProduct() {
    return MatrixProduct.PLAIN;
  }

  @Override
  public Map<String, String> versions() {
    return Map.of("toy", "1");
  }

  private static final class ToySession implements Session {
    private final float[] weights;
    private final float[] memory;
    private double rate;

    ToySession(float[] weights, float[] memory) {
      this.weights = weights;
      this.memory = memory;
    }

    @Override
    public StepLoss fit(Minibatch minibatch) {
      Random random = new Random(minibatch.seed());
      for (int i = 0; i < MEMORY; i++) {
        memory[i] = 0.5f * memory[i] + random.nextFloat() - 0.5f;
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= (float) (1 + rate * memory[i % MEMORY]); // a variance stays positive
      }
      return StepLoss.of(weights[minibatch.count()] + random.nextDouble());
    }

    @Override
    public void setLearningRate(double newRate) {
      rate = newRate;
    }

    @Override
    public float[] parameters() {
      return weights.clone();
    }

    @Override
    public float[] optimiserState() {
      return memory.clone();
    }

    @Override
    public void close() {}
  }
}
