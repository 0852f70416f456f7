package io.bottleneck.planted.training;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.Wiring;

@Violates("layers")
final class KnowsWiring {
  private Wiring wiring;
}
