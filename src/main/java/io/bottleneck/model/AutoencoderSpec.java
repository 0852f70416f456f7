package io.bottleneck.model;

import io.bottleneck.data.Augmentation;
import io.bottleneck.data.Noise;
import java.util.List;
import java.util.Objects;

/**
 * Everything that decides a training run beside the data: architecture, hyper-parameters and seed.
 *
 * <p>The decoder mirrors the encoder. Values may be out of range until {@link #faults()} is empty;
 * whoever trains or builds a network calls {@link #validated()} first.
 *
 * @param name what a person calls it, a preset's name or "custom"
 * @param kind what kind of autoencoder
 * @param encoderSizes units of each encoder layer after the 784 pixels, filters of each layer of a
 *     {@link NetworkKind#CONVOLUTIONAL} one; the last is the code
 * @param hiddenActivation of every layer but the code and the output
 * @param codeActivation of the code
 * @param outputActivation of the reconstruction
 * @param batchNormalisation whether hidden layers are normalised (Ioffe and Szegedy 2015)
 * @param weightInit how weights are drawn
 * @param weightDeviation standard deviation of {@link WeightInit#TRUNCATED_NORMAL}, else unused
 * @param biasInit the value every bias starts with
 * @param loss what the reconstruction is trained to minimise
 * @param noise on the input of a {@link NetworkKind#DENOISING} network, else unused
 * @param augmentation how digits are changed before the network sees them and gives them back
 * @param centerLoss numbers of a {@link NetworkKind#CENTER_LOSS} network, else unused
 * @param klWeight weight of the divergence of a {@link NetworkKind#VARIATIONAL} network from the
 *     standard normal distribution, beta of Higgins et al. 2017; 1 is the original; else unused
 * @param penalties on code and weights
 * @param optimiser and its numbers
 * @param batchSize digits in a minibatch
 * @param epochs passes over the training digits
 * @param seed of every random choice
 * @param stop when a run ends before its last epoch
 */
public record AutoencoderSpec(
    String name,
    NetworkKind kind,
    List<Integer> encoderSizes,
    Activation hiddenActivation,
    Activation codeActivation,
    Activation outputActivation,
    boolean batchNormalisation,
    WeightInit weightInit,
    double weightDeviation,
    double biasInit,
    Loss loss,
    Noise noise,
    Augmentation augmentation,
    CenterLossSpec centerLoss,
    double klWeight,
    PenaltySpec penalties,
    OptimiserSpec optimiser,
    int batchSize,
    int epochs,
    long seed,
    StopSpec stop) {

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
    Objects.requireNonNull(kind, "kind");
    encoderSizes = List.copyOf(encoderSizes);
    Objects.requireNonNull(hiddenActivation, "hiddenActivation");
    Objects.requireNonNull(codeActivation, "codeActivation");
    Objects.requireNonNull(outputActivation, "outputActivation");
    Objects.requireNonNull(weightInit, "weightInit");
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(noise, "noise");
    Objects.requireNonNull(augmentation, "augmentation");
    Objects.requireNonNull(centerLoss, "centerLoss");
    Objects.requireNonNull(penalties, "penalties");
    Objects.requireNonNull(optimiser, "optimiser");
    Objects.requireNonNull(stop, "stop");
  }

  /** A plain network without penalties that trains all its epochs. */
  public AutoencoderSpec(
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
    this(
        name,
        NetworkKind.PLAIN,
        encoderSizes,
        hiddenActivation,
        codeActivation,
        outputActivation,
        batchNormalisation,
        weightInit,
        weightDeviation,
        biasInit,
        loss,
        Noise.NONE,
        Augmentation.NONE,
        CenterLossSpec.DEFAULT,
        1,
        PenaltySpec.NONE,
        optimiser,
        batchSize,
        epochs,
        seed,
        StopSpec.NONE);
  }

  /** Dimensions of the code. */
  public int codeSize() {
    return encoderSizes.get(encoderSizes.size() - 1);
  }

  /** Every fault of this spec, one sentence each; empty when it can be trained. */
  public List<String> faults() {
    return SpecFaults.of(this);
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
    return with().seed(newSeed).build();
  }

  /** The same spec for another number of epochs. */
  public AutoencoderSpec withEpochs(int newEpochs) {
    return with().epochs(newEpochs).build();
  }

  /** A copy to change. */
  public SpecBuilder with() {
    return new SpecBuilder(this);
  }

  /** The learning rate at {@code epoch} (3.4 is 40 % into the fourth), as the schedule has it. */
  public double learningRateAt(double epoch) {
    return optimiser.learningRate() * optimiser.schedule().factorAt(epoch, epochs);
  }
}
