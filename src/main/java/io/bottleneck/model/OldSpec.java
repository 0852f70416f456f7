package io.bottleneck.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottleneck.data.Noise;

/**
 * Brings JSON of format 1, which knew only plain networks, to what is read now. Fields it has keep
 * their values and their strictness; only what it could not have is filled in.
 */
final class OldSpec {
  private static final String KIND = "kind";
  private static final String OPTIMISER = "optimiser";

  private OldSpec() {}

  /** Completes {@code spec} if it is of format 1; leaves every other tree alone. */
  static void complete(ObjectNode spec) {
    if (spec.has(KIND)) {
      return;
    }
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
