package io.bottleneck.ui.training;

import io.bottleneck.data.Noise;
import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.WeightInit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One editable value of a spec: where it is shown, how it is edited, how it is read and parsed. */
public enum SpecField {
  /** What kind of autoencoder. */
  KIND(Group.KIND, NetworkKind.values(), AutoencoderSpec::kind),
  /** What spoils the input of a denoising network. */
  NOISE_KIND(Group.KIND, noises(), spec -> spec.noise().kind()),
  /** How much of it. */
  NOISE_STRENGTH(Group.KIND, spec -> spec.noise().strength()),
  /** Weight of the classifier beside the centres. */
  CLASS_WEIGHT(Group.KIND, spec -> spec.centerLoss().classWeight()),
  /** Weight of the pull towards the centres. */
  CENTER_WEIGHT(Group.KIND, spec -> spec.centerLoss().centerWeight()),
  /** How fast the centres follow. */
  CENTER_RATE(Group.KIND, spec -> spec.centerLoss().rate()),
  /** Weight of the divergence from the standard normal distribution. */
  KL_WEIGHT(Group.KIND, AutoencoderSpec::klWeight),
  /** Units of each encoder layer. */
  ENCODER_SIZES(Group.ARCHITECTURE, FieldKind.SIZES, AutoencoderSpec::encoderSizes),
  /** Activation of hidden layers. */
  HIDDEN_ACTIVATION(Group.ARCHITECTURE, Activation.values(), AutoencoderSpec::hiddenActivation),
  /** Activation of the code. */
  CODE_ACTIVATION(Group.ARCHITECTURE, Activation.values(), AutoencoderSpec::codeActivation),
  /** Activation of the reconstruction. */
  OUTPUT_ACTIVATION(Group.ARCHITECTURE, Activation.values(), AutoencoderSpec::outputActivation),
  /** How weights are drawn. */
  WEIGHT_INIT(Group.ARCHITECTURE, WeightInit.values(), AutoencoderSpec::weightInit),
  /** First value of every bias. */
  BIAS_INIT(Group.ARCHITECTURE, AutoencoderSpec::biasInit),
  /** Standard deviation of normal weights. */
  WEIGHT_DEVIATION(Group.ARCHITECTURE, AutoencoderSpec::weightDeviation),
  /** Whether hidden layers are normalised. */
  BATCH_NORMALISATION(Group.ARCHITECTURE, FieldKind.SWITCH, AutoencoderSpec::batchNormalisation),
  /** Passes over the digits. */
  EPOCHS(Group.TRAINING, FieldKind.INTEGER, AutoencoderSpec::epochs),
  /** Digits in a minibatch. */
  BATCH_SIZE(Group.TRAINING, FieldKind.INTEGER, AutoencoderSpec::batchSize),
  /** What is minimised. */
  LOSS(Group.TRAINING, Loss.values(), AutoencoderSpec::loss),
  /** Seed of every random choice. */
  SEED(Group.TRAINING, FieldKind.LONG, AutoencoderSpec::seed),
  /** Which optimiser. */
  OPTIMISER(Group.OPTIMISER, OptimiserSpec.Kind.values(), spec -> spec.optimiser().kind()),
  /** Step size. */
  LEARNING_RATE(Group.OPTIMISER, spec -> spec.optimiser().learningRate()),
  /** Longest gradient of a layer. */
  GRADIENT_CLIP(Group.OPTIMISER, spec -> spec.optimiser().gradientClip()),
  /** Decay of the gradient's mean. */
  BETA1(Group.OPTIMISER, spec -> spec.optimiser().beta1()),
  /** Decay of the squared gradient's mean. */
  BETA2(Group.OPTIMISER, spec -> spec.optimiser().beta2()),
  /** Guard against division by zero. */
  EPSILON(Group.OPTIMISER, spec -> spec.optimiser().epsilon()),
  /** How the learning rate changes over the run. */
  SCHEDULE(Group.SCHEDULE, ScheduleSpec.Kind.values(), spec -> spec.optimiser().schedule().kind()),
  /** Epochs between two steps of the rate. */
  SCHEDULE_EVERY(Group.SCHEDULE, FieldKind.INTEGER, spec -> spec.optimiser().schedule().every()),
  /** What each step multiplies the rate by. */
  SCHEDULE_FACTOR(Group.SCHEDULE, spec -> spec.optimiser().schedule().factor()),
  /** Share of the digits that are changed before they are learned from. */
  AUGMENTED_SHARE(Group.AUGMENTATION, spec -> spec.augmentation().share()),
  /** How much they are changed. */
  AUGMENTATION_STRENGTH(Group.AUGMENTATION, spec -> spec.augmentation().strength()),
  /** Weight of the code's size. */
  CODE_L1(Group.PENALTIES, spec -> spec.penalties().codeL1()),
  /** Weight of the squared weights. */
  WEIGHT_DECAY(Group.PENALTIES, spec -> spec.penalties().weightDecay()),
  /** Epochs without a better validation loss. */
  PATIENCE(Group.STOPPING, FieldKind.INTEGER, spec -> spec.stop().patience()),
  /** Minutes of training. */
  MINUTES(Group.STOPPING, spec -> spec.stop().minutes()),
  /** Validation loss that is good enough. */
  TARGET(Group.STOPPING, spec -> spec.stop().target());

  /** Headings of the sheet, in order. */
  public enum Group {
    /** What kind of autoencoder, and the numbers only this kind has. */
    KIND,
    /** What the network looks like. */
    ARCHITECTURE,
    /** How long and on what it is trained. */
    TRAINING,
    /** How its weights follow the gradient. */
    OPTIMISER,
    /** How the learning rate changes. */
    SCHEDULE,
    /** How digits are changed before the network sees them. */
    AUGMENTATION,
    /** What code and weights cost. */
    PENALTIES,
    /** When a run ends early. */
    STOPPING
  }

  private final Group group;
  private final FieldKind kind;
  private final List<Object> choices;
  private final Function<AutoencoderSpec, Object> read;

  SpecField(Group group, Function<AutoencoderSpec, Object> read) {
    this(group, FieldKind.DECIMAL, read);
  }

  SpecField(Group group, FieldKind kind, Function<AutoencoderSpec, Object> read) {
    this.group = group;
    this.kind = kind;
    this.choices = List.of();
    this.read = spec -> kind.shown(read.apply(spec));
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

  /** Noise that is none would make a denoising network a plain one. */
  private static Object[] noises() {
    return Arrays.stream(Noise.Kind.values()).filter(kind -> kind != Noise.Kind.NONE).toArray();
  }
}
