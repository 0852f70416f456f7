package io.bottleneck.ui.training;

import io.bottleneck.data.Augmentation;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.CenterLossSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.PenaltySpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.StopSpec;
import io.bottleneck.model.WeightInit;
import java.util.List;
import java.util.Map;

/** Puts parsed fields together to a spec, which need not be sound. */
record DraftSpec(Map<SpecField, Object> parsed) {

  AutoencoderSpec named(String name) {
    return Presets.SEED
        .with()
        .name(name)
        .kind(choice(SpecField.KIND, NetworkKind.class))
        .encoderSizes(sizes())
        .hiddenActivation(choice(SpecField.HIDDEN_ACTIVATION, Activation.class))
        .codeActivation(choice(SpecField.CODE_ACTIVATION, Activation.class))
        .outputActivation(choice(SpecField.OUTPUT_ACTIVATION, Activation.class))
        .batchNormalisation(choice(SpecField.BATCH_NORMALISATION, Boolean.class))
        .weightInit(choice(SpecField.WEIGHT_INIT, WeightInit.class))
        .weightDeviation(decimal(SpecField.WEIGHT_DEVIATION))
        .biasInit(decimal(SpecField.BIAS_INIT))
        .loss(choice(SpecField.LOSS, Loss.class))
        .noise(
            new Noise(
                choice(SpecField.NOISE_KIND, Noise.Kind.class), decimal(SpecField.NOISE_STRENGTH)))
        .augmentation(
            new Augmentation(
                decimal(SpecField.AUGMENTED_SHARE), decimal(SpecField.AUGMENTATION_STRENGTH)))
        .centerLoss(
            new CenterLossSpec(
                decimal(SpecField.CLASS_WEIGHT),
                decimal(SpecField.CENTER_WEIGHT),
                decimal(SpecField.CENTER_RATE)))
        .klWeight(decimal(SpecField.KL_WEIGHT))
        .penalties(new PenaltySpec(decimal(SpecField.CODE_L1), decimal(SpecField.WEIGHT_DECAY)))
        .optimiser(optimiser())
        .batchSize(integer(SpecField.BATCH_SIZE))
        .epochs(integer(SpecField.EPOCHS))
        .seed((Long) parsed.get(SpecField.SEED))
        .stop(
            new StopSpec(
                integer(SpecField.PATIENCE), decimal(SpecField.MINUTES), decimal(SpecField.TARGET)))
        .build();
  }

  private OptimiserSpec optimiser() {
    ScheduleSpec schedule =
        new ScheduleSpec(
            choice(SpecField.SCHEDULE, ScheduleSpec.Kind.class),
            integer(SpecField.SCHEDULE_EVERY),
            decimal(SpecField.SCHEDULE_FACTOR));
    return new OptimiserSpec(
        choice(SpecField.OPTIMISER, OptimiserSpec.Kind.class),
        decimal(SpecField.LEARNING_RATE),
        decimal(SpecField.BETA1),
        decimal(SpecField.BETA2),
        decimal(SpecField.EPSILON),
        schedule,
        decimal(SpecField.GRADIENT_CLIP));
  }

  @SuppressWarnings("unchecked") // FieldKind.SIZES parses to a list of integers
  private List<Integer> sizes() {
    return (List<Integer>) parsed.get(SpecField.ENCODER_SIZES);
  }

  private <T> T choice(SpecField field, Class<T> type) {
    return type.cast(parsed.get(field));
  }

  private double decimal(SpecField field) {
    return (Double) parsed.get(field);
  }

  private int integer(SpecField field) {
    return (Integer) parsed.get(field);
  }
}
