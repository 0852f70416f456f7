package io.bottleneck.model;

import io.bottleneck.data.Augmentation;
import io.bottleneck.data.Noise;
import java.util.List;

/**
 * A spec being put together from another one. Each method replaces one value and returns this
 * builder; nothing is checked before {@link AutoencoderSpec#validated()}. One thread only.
 */
public final class SpecBuilder {
  private String name;
  private NetworkKind kind;
  private List<Integer> encoderSizes;
  private Activation hiddenActivation;
  private Activation codeActivation;
  private Activation outputActivation;
  private boolean batchNormalisation;
  private WeightInit weightInit;
  private double weightDeviation;
  private double biasInit;
  private Loss loss;
  private Noise noise;
  private Augmentation augmentation;
  private CenterLossSpec centerLoss;
  private double klWeight;
  private PenaltySpec penalties;
  private OptimiserSpec optimiser;
  private int batchSize;
  private int epochs;
  private long seed;
  private StopSpec stop;

  /** Starts from {@code spec}. */
  public SpecBuilder(AutoencoderSpec spec) {
    name = spec.name();
    kind = spec.kind();
    encoderSizes = spec.encoderSizes();
    hiddenActivation = spec.hiddenActivation();
    codeActivation = spec.codeActivation();
    outputActivation = spec.outputActivation();
    batchNormalisation = spec.batchNormalisation();
    weightInit = spec.weightInit();
    weightDeviation = spec.weightDeviation();
    biasInit = spec.biasInit();
    loss = spec.loss();
    noise = spec.noise();
    augmentation = spec.augmentation();
    centerLoss = spec.centerLoss();
    klWeight = spec.klWeight();
    penalties = spec.penalties();
    optimiser = spec.optimiser();
    batchSize = spec.batchSize();
    epochs = spec.epochs();
    seed = spec.seed();
    stop = spec.stop();
  }

  /** The spec as it is now. */
  public AutoencoderSpec build() {
    return new AutoencoderSpec(
        name,
        kind,
        encoderSizes,
        hiddenActivation,
        codeActivation,
        outputActivation,
        batchNormalisation,
        weightInit,
        weightDeviation,
        biasInit,
        loss,
        noise,
        augmentation,
        centerLoss,
        klWeight,
        penalties,
        optimiser,
        batchSize,
        epochs,
        seed,
        stop);
  }

  /** See {@link AutoencoderSpec#name()}. */
  public SpecBuilder name(String value) {
    name = value;
    return this;
  }

  /** See {@link AutoencoderSpec#kind()}. */
  public SpecBuilder kind(NetworkKind value) {
    kind = value;
    return this;
  }

  /** See {@link AutoencoderSpec#encoderSizes()}. */
  public SpecBuilder encoderSizes(List<Integer> value) {
    encoderSizes = value;
    return this;
  }

  /** See {@link AutoencoderSpec#hiddenActivation()}. */
  public SpecBuilder hiddenActivation(Activation value) {
    hiddenActivation = value;
    return this;
  }

  /** See {@link AutoencoderSpec#codeActivation()}. */
  public SpecBuilder codeActivation(Activation value) {
    codeActivation = value;
    return this;
  }

  /** See {@link AutoencoderSpec#outputActivation()}. */
  public SpecBuilder outputActivation(Activation value) {
    outputActivation = value;
    return this;
  }

  /** See {@link AutoencoderSpec#batchNormalisation()}. */
  public SpecBuilder batchNormalisation(boolean value) {
    batchNormalisation = value;
    return this;
  }

  /** See {@link AutoencoderSpec#weightInit()}. */
  public SpecBuilder weightInit(WeightInit value) {
    weightInit = value;
    return this;
  }

  /** See {@link AutoencoderSpec#weightDeviation()}. */
  public SpecBuilder weightDeviation(double value) {
    weightDeviation = value;
    return this;
  }

  /** See {@link AutoencoderSpec#biasInit()}. */
  public SpecBuilder biasInit(double value) {
    biasInit = value;
    return this;
  }

  /** See {@link AutoencoderSpec#loss()}. */
  public SpecBuilder loss(Loss value) {
    loss = value;
    return this;
  }

  /** See {@link AutoencoderSpec#noise()}. */
  public SpecBuilder noise(Noise value) {
    noise = value;
    return this;
  }

  /** See {@link AutoencoderSpec#augmentation()}. */
  public SpecBuilder augmentation(Augmentation value) {
    augmentation = value;
    return this;
  }

  /** See {@link AutoencoderSpec#centerLoss()}. */
  public SpecBuilder centerLoss(CenterLossSpec value) {
    centerLoss = value;
    return this;
  }

  /** See {@link AutoencoderSpec#klWeight()}. */
  public SpecBuilder klWeight(double value) {
    klWeight = value;
    return this;
  }

  /** See {@link AutoencoderSpec#penalties()}. */
  public SpecBuilder penalties(PenaltySpec value) {
    penalties = value;
    return this;
  }

  /** See {@link AutoencoderSpec#optimiser()}. */
  public SpecBuilder optimiser(OptimiserSpec value) {
    optimiser = value;
    return this;
  }

  /** See {@link AutoencoderSpec#batchSize()}. */
  public SpecBuilder batchSize(int value) {
    batchSize = value;
    return this;
  }

  /** See {@link AutoencoderSpec#epochs()}. */
  public SpecBuilder epochs(int value) {
    epochs = value;
    return this;
  }

  /** See {@link AutoencoderSpec#seed()}. */
  public SpecBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** See {@link AutoencoderSpec#stop()}. */
  public SpecBuilder stop(StopSpec value) {
    stop = value;
    return this;
  }
}
