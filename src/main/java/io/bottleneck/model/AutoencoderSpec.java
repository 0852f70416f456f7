package io.bottleneck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything that decides a training run beside the data: architecture, hyper-parameters and seed.
 *
 * <p>The decoder mirrors the encoder. Values may be out of range until {@link #faults()} is empty;
 * whoever trains or builds a network calls {@link #validated()} first.
 *
 * @param name what a person calls it, a preset's name or "custom"
 * @param encoderSizes units of each encoder layer after the 784 pixels; the last is the code
 * @param hiddenActivation of every layer but the code and the output
 * @param codeActivation of the code
 * @param outputActivation of the reconstruction
 * @param batchNormalisation whether hidden layers are normalised (Ioffe and Szegedy 2015)
 * @param weightInit how weights are drawn
 * @param weightDeviation standard deviation of {@link WeightInit#TRUNCATED_NORMAL}, else unused
 * @param biasInit the value every bias starts with
 * @param loss what is minimised
 * @param optimiser and its numbers
 * @param batchSize digits in a minibatch
 * @param epochs passes over the training digits
 * @param seed of every random choice
 */
public record AutoencoderSpec(
    String name,
    List<Integer> encoderSizes,
    Activation hiddenActivation,
    Activation codeActivation,
    Activation outputActivation,
    boolean batchNormalisation,
    WeightInit weightInit,
    double weightDeviation,
    double biasInit,
    Loss loss,
    OptimiserSpec optimiser,
    int batchSize,
    int epochs,
    long seed) {

  /** Largest number of units a layer may have; bounds what a model file can make us allocate. */
  public static final int MAX_LAYER_SIZE = 8192;

  /** Largest number of encoder layers. */
  public static final int MAX_ENCODER_LAYERS = 12;

  /**
   * Largest number of parameters of a whole network: 200 MB of weights, twice that for the
   * optimiser, all in one array each.
   */
  public static final long MAX_PARAMETERS = 50_000_000;

  /** Copies the sizes; checks only that nothing is null. */
  public AutoencoderSpec {
    Objects.requireNonNull(name, "name");
    encoderSizes = List.copyOf(encoderSizes);
    Objects.requireNonNull(hiddenActivation, "hiddenActivation");
    Objects.requireNonNull(codeActivation, "codeActivation");
    Objects.requireNonNull(outputActivation, "outputActivation");
    Objects.requireNonNull(weightInit, "weightInit");
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(optimiser, "optimiser");
  }

  /** Dimensions of the code. */
  public int codeSize() {
    return encoderSizes.get(encoderSizes.size() - 1);
  }

  /** Every fault of this spec, one sentence each; empty when it can be trained. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (encoderSizes.isEmpty() || encoderSizes.size() > MAX_ENCODER_LAYERS) {
      faults.add(
          "The encoder has %d layers; 1 to %d are possible."
              .formatted(encoderSizes.size(), MAX_ENCODER_LAYERS));
    }
    for (int size : encoderSizes) {
      if (size < 1 || size > MAX_LAYER_SIZE) {
        faults.add("A layer has %d units; 1 to %d are possible.".formatted(size, MAX_LAYER_SIZE));
      }
    }
    if (faults.isEmpty() && LayerShape.parameterCount(this) > MAX_PARAMETERS) {
      faults.add(
          "The network has %,d parameters; at most %,d are possible."
              .formatted(LayerShape.parameterCount(this), MAX_PARAMETERS));
    }
    require(
        faults,
        finiteIn(weightDeviation, 1e-6, 10),
        "weight deviation",
        weightDeviation,
        "0.000001 to 10");
    require(faults, finiteIn(biasInit, -10, 10), "initial bias", biasInit, "-10 to 10");
    double rate = optimiser.learningRate();
    require(faults, finiteIn(rate, 1e-9, 1), "learning rate", rate, "0.000000001 to 1");
    if (optimiser.kind() == OptimiserSpec.Kind.ADAM) {
      double beta1 = optimiser.beta1();
      double beta2 = optimiser.beta2();
      double epsilon = optimiser.epsilon();
      require(faults, finiteIn(beta1, 0, 0.999999), "beta 1", beta1, "0 to below 1");
      require(faults, finiteIn(beta2, 0, 0.999999999), "beta 2", beta2, "0 to below 1");
      require(faults, finiteIn(epsilon, 1e-12, 1e-2), "epsilon", epsilon, "1e-12 to 0.01");
    }
    require(faults, batchSize >= 1 && batchSize <= 10_000, "batch size", batchSize, "1 to 10,000");
    require(faults, epochs >= 1 && epochs <= 100_000, "number of epochs", epochs, "1 to 100,000");
    if (loss == Loss.BINARY_CROSS_ENTROPY && outputActivation != Activation.SIGMOID) {
      faults.add("Binary cross-entropy needs a sigmoid output, found " + outputActivation + ".");
    }
    return faults;
  }

  /**
   * This spec, if it can be trained.
   *
   * @throws IllegalArgumentException naming all faults at once
   */
  public AutoencoderSpec validated() {
    List<String> faults = faults();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", faults));
    }
    return this;
  }

  /** The same spec under another seed. */
  public AutoencoderSpec withSeed(long newSeed) {
    return new AutoencoderSpec(
        name,
        encoderSizes,
        hiddenActivation,
        codeActivation,
        outputActivation,
        batchNormalisation,
        weightInit,
        weightDeviation,
        biasInit,
        loss,
        optimiser,
        batchSize,
        epochs,
        newSeed);
  }

  /** The same spec for another number of epochs. */
  public AutoencoderSpec withEpochs(int newEpochs) {
    return new AutoencoderSpec(
        name,
        encoderSizes,
        hiddenActivation,
        codeActivation,
        outputActivation,
        batchNormalisation,
        weightInit,
        weightDeviation,
        biasInit,
        loss,
        optimiser,
        batchSize,
        newEpochs,
        seed);
  }

  private static boolean finiteIn(double value, double least, double most) {
    return value >= least && value <= most; // false for NaN
  }

  private static void require(
      List<String> faults, boolean fine, String what, Number found, String range) {
    if (!fine) {
      faults.add("The %s is %s; %s is possible.".formatted(what, found, range));
    }
  }
}
