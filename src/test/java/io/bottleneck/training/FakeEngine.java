package io.bottleneck.training;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** An engine that computes nothing: losses follow a script, weights count minibatches. */
final class FakeEngine implements TrainingEngine {
  /** Sum of a minibatch's pixels and its seed: tells which digits came, in which company. */
  final List<String> minibatches = new ArrayList<>();

  /** What the network saw of each minibatch. */
  final List<float[]> seen = new ArrayList<>();

  /** How many minibatches were fitted when each learning rate was set, and the rate. */
  final List<String> rates = new ArrayList<>();

  boolean closed;

  /** From so many minibatches on a weight is no number. */
  int spoiltAfter = Integer.MAX_VALUE;

  Runnable beforeFit = () -> {};
  private final IntToDoubleFunction lossOfMinibatch;
  private int fitted;

  FakeEngine(IntToDoubleFunction lossOfMinibatch) {
    this.lossOfMinibatch = lossOfMinibatch;
  }

  @Override
  public Session open(AutoencoderSpec spec, Optional<SavedModel> start, int nativeThreads) {
    int length = (int) LayerShape.parameterCount(spec);
    return new Session() {
      @Override
      public StepLoss fit(Minibatch minibatch) {
        beforeFit.run();
        int count = minibatch.count();
        double sum = 0;
        for (int i = 0; i < count * DigitDataset.PIXELS; i++) {
          sum += minibatch.targets()[i];
        }
        minibatches.add(count + " digits, ink " + sum + ", seed " + minibatch.seed());
        seen.add(Arrays.copyOf(minibatch.inputs(), count * DigitDataset.PIXELS));
        return StepLoss.of(lossOfMinibatch.applyAsDouble(fitted++));
      }

      @Override
      public void setLearningRate(double rate) {
        rates.add(fitted + " " + rate);
      }

      @Override
      public float[] parameters() {
        float[] parameters = new float[length];
        Arrays.fill(parameters, fitted / 1e6f);
        if (fitted >= spoiltAfter) {
          parameters[length / 2] = Float.NaN;
        }
        return parameters;
      }

      @Override
      public float[] optimiserState() {
        return new float[] {fitted};
      }

      @Override
      public void close() {
        closed = true;
      }
    };
  }

  @Override
  public MatrixProduct matrixProduct() {
    return MatrixProduct.PLAIN;
  }

  @Override
  public Map<String, String> versions() {
    return Map.of("fake", "1");
  }

  /** A tiny network for minibatches of 10. */
  static AutoencoderSpec spec(int epochs) {
    return spec(epochs, 10);
  }

  /** A tiny network. */
  static AutoencoderSpec spec(int epochs, int batchSize) {
    AutoencoderSpec quick = Presets.QUICK;
    return new AutoencoderSpec(
        "tiny",
        List.of(4, 2),
        quick.hiddenActivation(),
        quick.codeActivation(),
        quick.outputActivation(),
        false,
        quick.weightInit(),
        quick.weightDeviation(),
        quick.biasInit(),
        quick.loss(),
        quick.optimiser(),
        batchSize,
        epochs,
        3);
  }

  /** 25 digits to learn from, three minibatches of 10, 10 and 5; 6 held out. */
  static DigitCorpus corpus() {
    return new DigitCorpus(
        "made up", Path.of("nowhere"), digits(25, 1), digits(6, 2), "made up for a test");
  }

  private static DigitDataset digits(int count, long seed) {
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    new Random(seed).nextBytes(pixels);
    return new DigitDataset("digits " + seed, pixels, null);
  }
}
