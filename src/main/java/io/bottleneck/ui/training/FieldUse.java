package io.bottleneck.ui.training;

import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.WeightInit;

/** Which fields mean anything beside the others; what means nothing is hidden and never a fault. */
final class FieldUse {
  private FieldUse() {}

  /** Whether {@code field} decides anything about the network that {@code draft} describes. */
  static boolean used(SpecField field, SpecDraft draft) {
    Object kind = draft.get(SpecField.KIND);
    return switch (field) {
      case NOISE_KIND, NOISE_STRENGTH -> kind == NetworkKind.DENOISING;
      case CLASS_WEIGHT, CENTER_WEIGHT, CENTER_RATE -> kind == NetworkKind.CENTER_LOSS;
      case KL_WEIGHT -> kind == NetworkKind.VARIATIONAL;
      case BATCH_NORMALISATION -> kind != NetworkKind.CONVOLUTIONAL;
      case WEIGHT_DEVIATION -> draft.get(SpecField.WEIGHT_INIT) == WeightInit.TRUNCATED_NORMAL;
      case BETA1, BETA2, EPSILON -> draft.get(SpecField.OPTIMISER) == OptimiserSpec.Kind.ADAM;
      case SCHEDULE_EVERY, SCHEDULE_FACTOR ->
          draft.get(SpecField.SCHEDULE) == ScheduleSpec.Kind.STEP;
      default -> true;
    };
  }
}
