package io.bottleneck.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottleneck.data.Augmentation;
import io.bottleneck.data.Noise;

/**
 * Brings JSON of older formats to what is read now: format 1 knew only plain networks, format 2 no
 * augmentation. Fields they have keep their values and their strictness; only what they could not
 * have is filled in.
 */
final class OldSpec {
  private static final String KIND = "kind";
  private static final String AUGMENTATION = "augmentation";
  private static final String OPTIMISER = "optimiser";

  private OldSpec() {}

  /** Completes {@code spec} if it is of an older format; leaves every other tree alone. */
  static void complete(ObjectNode spec) {
    if (!spec.has(KIND)) {
      completeFirst(spec);
    }
    if (!spec.has(AUGMENTATION)) {
      spec.set(AUGMENTATION, StrictJson.MAPPER.valueToTree(Augmentation.NONE));
    }
  }

  private static void completeFirst(ObjectNode spec) {
    spec.put(KIND, NetworkKind.PLAIN.name());
    spec.set("noise", StrictJson.MAPPER.valueToTree(Noise.NONE));
    spec.set("centerLoss", StrictJson.MAPPER.valueToTree(CenterLossSpec.DEFAULT));
    spec.put("klWeight", 1.0);
    spec.set("penalties", StrictJson.MAPPER.valueToTree(PenaltySpec.NONE));
    spec.set("stop", StrictJson.MAPPER.valueToTree(StopSpec.NONE));
    if (spec.get(OPTIMISER) instanceof ObjectNode optimiser && !optimiser.has("schedule")) {
      optimiser.set("schedule", StrictJson.MAPPER.valueToTree(ScheduleSpec.CONSTANT));
      optimiser.put("gradientClip", 0.0);
    }
  }
}
