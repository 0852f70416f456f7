package io.bottleneck.ui.training;

import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.WeightInit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One editable value of a spec: where it is shown, how it is edited, how it is read and parsed. */
public enum SpecField {
  /** Units of each encoder layer. */
  ENCODER_SIZES(
      Group.ARCHITECTURE, FieldKind.SIZES, spec -> FieldKind.SIZES.text(spec.encoderSizes())),
  /** Activation of hidden layers. */
  HIDDEN_ACTIVATION(Group.ARCHITECTURE, Activation.values(), AutoencoderSpec::hiddenActivation),
  /** Activation of the code. */
  CODE_ACTIVATION(Group.ARCHITECTURE, Activation.values(), AutoencoderSpec::codeActivation),
  /** Activation of the reconstruction. */
  OUTPUT_ACTIVATION(Group.ARCHITECTURE, Activation.values(), AutoencoderSpec::outputActivation),
  /** Whether hidden layers are normalised. */
  BATCH_NORMALISATION(Group.ARCHITECTURE, FieldKind.SWITCH, AutoencoderSpec::batchNormalisation),
  /** How weights are drawn. */
  WEIGHT_INIT(Group.ARCHITECTURE, WeightInit.values(), AutoencoderSpec::weightInit),
  /** Standard deviation of normal weights. */
  WEIGHT_DEVIATION(
      Group.ARCHITECTURE,
      FieldKind.DECIMAL,
      spec -> FieldKind.DECIMAL.text(spec.weightDeviation())),
  /** First value of every bias. */
  BIAS_INIT(Group.ARCHITECTURE, FieldKind.DECIMAL, spec -> FieldKind.DECIMAL.text(spec.biasInit())),
  /** Passes over the digits. */
  EPOCHS(Group.TRAINING, FieldKind.INTEGER, spec -> FieldKind.INTEGER.text(spec.epochs())),
  /** Digits in a minibatch. */
  BATCH_SIZE(Group.TRAINING, FieldKind.INTEGER, spec -> FieldKind.INTEGER.text(spec.batchSize())),
  /** What is minimised. */
  LOSS(Group.TRAINING, Loss.values(), AutoencoderSpec::loss),
  /** Seed of every random choice. */
  SEED(Group.TRAINING, FieldKind.LONG, spec -> FieldKind.LONG.text(spec.seed())),
  /** Which optimiser. */
  OPTIMISER(Group.OPTIMISER, OptimiserSpec.Kind.values(), spec -> spec.optimiser().kind()),
  /** Step size. */
  LEARNING_RATE(
      Group.OPTIMISER,
      FieldKind.DECIMAL,
      spec -> FieldKind.DECIMAL.text(spec.optimiser().learningRate())),
  /** Decay of the gradient's mean. */
  BETA1(
      Group.OPTIMISER, FieldKind.DECIMAL, spec -> FieldKind.DECIMAL.text(spec.optimiser().beta1())),
  /** Decay of the squared gradient's mean. */
  BETA2(
      Group.OPTIMISER, FieldKind.DECIMAL, spec -> FieldKind.DECIMAL.text(spec.optimiser().beta2())),
  /** Guard against division by zero. */
  EPSILON(
      Group.OPTIMISER,
      FieldKind.DECIMAL,
      spec -> FieldKind.DECIMAL.text(spec.optimiser().epsilon()));

  /** Headings of the sheet, in order. */
  public enum Group {
    /** What the network looks like. */
    ARCHITECTURE,
    /** How long and on what it is trained. */
    TRAINING,
    /** How its weights follow the gradient. */
    OPTIMISER
  }

  private final Group group;
  private final FieldKind kind;
  private final List<Object> choices;
  private final Function<AutoencoderSpec, Object> read;

  SpecField(Group group, FieldKind kind, Function<AutoencoderSpec, Object> read) {
    this.group = group;
    this.kind = kind;
    this.choices = List.of();
    this.read = read;
  }

  SpecField(Group group, Object[] choices, Function<AutoencoderSpec, Object> read) {
    this.group = group;
    this.kind = FieldKind.CHOICE;
    this.choices = List.of(choices);
    this.read = read;
  }

  /** The heading it stands under. */
  public Group group() {
    return group;
  }

  /** How it is edited. */
  public FieldKind kind() {
    return kind;
  }

  /** What one can choose from; empty unless {@link FieldKind#CHOICE}. */
  public List<Object> choices() {
    return choices;
  }

  /** What an editor shows of {@code spec}: text for numbers, else the value itself. */
  public Object shown(AutoencoderSpec spec) {
    return read.apply(spec);
  }

  /** Its key in the resource bundle. */
  public String key() {
    return "field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
